package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded registrations of a tool, made again: our LMS answers as Moodle did. */
class ReplayRegistrationTest {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private final Room room = new Room();

  static Iterable<JsonNode> errors() {
    return Recorded.file("registration/errors.json");
  }

  @Test
  void answers_the_recorded_registrations_letter_by_letter() {
    for (String file : new String[] {"new-from-admin-ui", "new-http-only", "update"}) {
      JsonNode recorded = Recorded.file("registration/" + file + ".json");
      room.clock.set(
          Instant.ofEpochSecond(
              recorded.path("registrationTokenDecoded").path("payload").path("iat").asLong()));

      ServiceAnswer answer = post(recorded, recorded.path("request").path("body").toString());

      assertThat(answer.status()).as(file).isEqualTo(200);
      assertThat(answer.contentType()).as(file).isEqualTo("application/json; charset=utf-8");
      assertThat(answer.body())
          .as(file)
          .isEqualTo(recorded.path("response").path("rawBody").asText());
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void refuses_as_moodle_did(JsonNode error) {
    String name = error.path("case").asText();
    JsonNode recorded = Recorded.file("registration/new-http-only.json");
    ObjectNode body = recorded.path("request").path("body").deepCopy();
    change(body, name);
    Optional<String> bearer =
        switch (name) {
          case "no Authorization" -> Optional.empty();
          case "garbage token" -> Optional.of("Bearer garbage");
          default -> Optional.of(bearer(recorded));
        };
    if (name.equals("token already used")) {
      post(recorded, body.toString());
    }

    ServiceAnswer answer = room.registerTool.answer(bearer, body.toString());

    assertThat(answer.status()).isEqualTo(error.path("status").asInt());
    assertThat(answer.contentType()).isEqualTo(error.path("contentType").asText());
    String expected = error.path("body").asText();
    if (expected.startsWith("[html] ")) {
      assertThat(answer.body()).contains(expected.substring("[html] ".length()));
    } else {
      assertThat(answer.body()).isEqualTo(expected);
    }
    assertThat(room.tools.all()).hasSize(name.equals("token already used") ? 1 : 0);
  }

  @Test
  void says_of_itself_what_the_recorded_moodle_said() {
    JsonNode recorded = Recorded.file("platform/openid-configuration.http.json");

    String document = new PlatformDocument(room.site).json();

    assertThat(document).isEqualTo(recorded.path("rawBody").asText().replace(".php", ""));
  }

  private static void change(ObjectNode body, String name) {
    ObjectNode tool = (ObjectNode) body.path(TOOL);
    switch (name) {
      case "no domain" -> tool.remove("domain");
      case "domain without port vs target with port" -> tool.put("domain", "localhost");
      case "no jwks_uri" -> body.remove("jwks_uri");
      case "auth method client_secret_basic" ->
          body.put("token_endpoint_auth_method", "client_secret_basic");
      case "application_type native" -> body.put("application_type", "native");
      case "no id_token response type" -> body.putArray("response_types").add("code");
      default -> assertThat(name).matches("no Authorization|token already used|garbage token");
    }
  }

  private ServiceAnswer post(JsonNode recorded, String body) {
    return room.registerTool.answer(Optional.of(bearer(recorded)), body);
  }

  /** The recorded token with our own key's signature. */
  private String bearer(JsonNode recorded) {
    Map<String, Object> claims = new LinkedHashMap<>();
    JsonNode payload = recorded.path("registrationTokenDecoded").path("payload");
    claims.put("sub", payload.path("sub").asText());
    claims.put("scope", payload.path("scope").asText());
    claims.put("exp", payload.path("exp").asLong());
    return "Bearer " + room.key.sign(claims);
  }
}
