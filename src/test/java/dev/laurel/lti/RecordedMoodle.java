package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The recorded traffic of Moodle 5.0 with its services: one request and the answer to it. */
record RecordedMoodle(JsonNode request, JsonNode response) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLACE = "/platforms/moodle-5.0/";
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("1", "1-token-endpoint"),
          Map.entry("2", "2-line-items-list"),
          Map.entry("3", "3-line-item-create-read-update-delete"),
          Map.entry("4", "4-scores-results-on-the-activity-line-item"),
          Map.entry("5", "5-scores-results-on-a-stand-alone-line-item-made-through-AGS"),
          Map.entry("6", "6-other-activities-quiz-assign-course-total-through-AGS"),
          Map.entry("7", "7-NRPS"),
          Map.entry("9", "9-teacher-override-in-the-gradebook-versus-tool-scores"),
          Map.entry("11", "11-formula-the-tool-made-column-mirrors-the-quiz"),
          Map.entry("12", "12-NRPS-with-rlid-honours-activity-restrictions-quiz-75-"),
          Map.entry("13", "13-deleting-the-line-item-of-an-activity"),
          Map.entry("15", "15-JWKS-of-the-tool-not-reachable-first-use-key-rotation-"));

  /** The first exchange with this title in the file with this number. */
  static RecordedMoodle exchange(String file, String title) {
    for (JsonNode each : file("services/" + FILES.get(file) + ".json")) {
      if (each.path("title").asText().equals(title)) {
        return new RecordedMoodle(each.path("request"), each.path("response"));
      }
    }
    throw new IllegalArgumentException("nothing was recorded as " + file + " " + title);
  }

  static JsonNode file(String name) {
    try (InputStream in = RecordedMoodle.class.getResourceAsStream(PLACE + name)) {
      return JSON.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the answer if the request is, byte for byte where Moodle cares, the recorded one. */
  ScriptedPlatform.Step asRecorded() {
    return sent -> {
      assertThat(sent.method()).isEqualTo(request.path("method").asText());
      assertThat(sent.uri()).hasToString(request.path("url").asText());
      assertThat(sent.headers().get("Accept")).isEqualTo(header("Accept"));
      assertThat(sent.headers().get("Content-Type")).isEqualTo(header("Content-Type"));
      assertThat(body(sent.body())).isEqualTo(body(request.path("body").asText("")));
      return answer();
    };
  }

  /** Gives the answer to whatever is asked. */
  ScriptedPlatform.Step toAnything() {
    return sent -> answer();
  }

  LtiResponse answer() {
    Map<String, List<String>> headers = new HashMap<>();
    for (JsonNode header : response.path("headers")) {
      headers.put(header.path(0).asText(), List.of(header.path(1).asText()));
    }
    return new LtiResponse(
        response.path("status").asInt(),
        response.path("reason").asText(),
        headers,
        whole(response.path("body").asText()).getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable String header(String name) {
    return request.path("headers").path(name).textValue();
  }

  /** Moodle's error pages were cut to their message when they were recorded. */
  private static String whole(String body) {
    return body.startsWith("[Moodle HTML error page")
        ? "<!DOCTYPE html>\n<html>" + body + "</html>"
        : body;
  }

  private static JsonNode body(String text) {
    return text.isEmpty() ? JSON.createObjectNode() : json(text);
  }
}
