package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Traffic recorded from a Moodle 5.0: one request and what was answered. */
record Recorded(JsonNode node) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every exchange of one file below `services`, in the order in which they happened. */
  static List<Recorded> services(String file) {
    List<Recorded> all = new ArrayList<>();
    file("services/" + file + ".json").forEach(node -> all.add(new Recorded(node)));
    return all;
  }

  static JsonNode file(String path) {
    try (InputStream in = Recorded.class.getResourceAsStream("/platforms/moodle-5.0/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("Nothing recorded under " + path);
      }
      return JSON.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  String title() {
    return node.path("title").asText();
  }

  int status() {
    return node.path("response").path("status").asInt();
  }

  String reason() {
    return node.path("response").path("reason").asText();
  }

  /** Our paths have no `.php` in them. */
  String body() {
    return node.path("response").path("body").asText().replace("services.php", "services");
  }

  Optional<String> header(String name) {
    for (JsonNode pair : node.path("response").path("headers")) {
      if (pair.get(0).asText().equalsIgnoreCase(name)) {
        return Optional.of(pair.get(1).asText().replace("services.php", "services"));
      }
    }
    return Optional.empty();
  }

  Optional<String> asked(String header) {
    return Optional.ofNullable(node.path("request").path("headers").path(header).textValue());
  }

  String sent() {
    return node.path("request").path("body").asText("");
  }

  ServiceRequest request(Optional<String> bearer) {
    URI url =
        URI.create(node.path("request").path("url").asText().replace("services.php", "services"));
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    return new ServiceRequest(
        node.path("request").path("method").asText(),
        url.getPath().replace("/mod/lti/services", ""),
        form(query),
        url.getRawPath() + (query.isEmpty() ? "" : "?" + query),
        asked("Accept"),
        asked("Content-Type").map(type -> type.split(";", 2)[0].strip()),
        bearer,
        sent());
  }

  static Map<String, String> form(String encoded) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public String toString() {
    return title();
  }
}
