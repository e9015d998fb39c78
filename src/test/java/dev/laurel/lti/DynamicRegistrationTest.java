package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.lti.RegistrationFailed.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicRegistrationTest {
  private static final Optional<String> TOKEN = Optional.of("eyJ0.eyJz.c2ln");

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final DynamicRegistration registration = new DynamicRegistration(platform);

  private RegistrationAnswer register(Optional<String> token) {
    PlatformConfiguration moodle = RegistrationForTests.moodle();
    RegistrationRequest request = RegistrationRequest.of(RegistrationForTests.TOOL, moodle);
    return registration.register(moodle, request, token);
  }

  private void refuses(Reason reason, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RegistrationFailed.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.detail()).doesNotContain("eyJ0");
            });
  }

  @Test
  void reads_the_configuration_with_the_token() {
    platform.then(200, RegistrationForTests.moodleText());
    PlatformConfiguration read = registration.configuration(RegistrationForTests.MOODLE, TOKEN);
    assertThat(read.issuer()).isEqualTo("http://127.0.0.1:8081");
    LtiRequest sent = platform.requests().getFirst();
    assertThat(sent.method()).isEqualTo("GET");
    assertThat(sent.uri()).isEqualTo(RegistrationForTests.MOODLE);
    assertThat(sent.headers()).containsEntry("Authorization", "Bearer eyJ0.eyJz.c2ln");
  }

  @Test
  void works_for_a_platform_without_tokens() {
    platform.then(200, RegistrationForTests.moodleText());
    registration.configuration(RegistrationForTests.MOODLE, Optional.empty());
    assertThat(platform.requests().getFirst().headers()).doesNotContainKey("Authorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-http-only", "new-from-admin-ui", "update"})
  void takes_the_answers_of_a_live_moodle(String file) {
    JsonNode response = Recorded.moodle("registration/" + file + ".json").path("response");
    platform.then(200, response.path("rawBody").asText());
    RegistrationAnswer answer = register(TOKEN);
    JsonNode body = response.path("body");
    assertThat(answer.clientId()).isEqualTo(body.path("client_id").asText()).isNotBlank();
    assertThat(answer.deploymentId())
        .contains(
            body.path("https://purl.imsglobal.org/spec/lti-tool-configuration")
                .path("deployment_id")
                .asText());
    LtiRequest sent = platform.requests().getFirst();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.uri()).hasToString("http://127.0.0.1:8081/mod/lti/openid-registration.php");
    assertThat(sent.headers())
        .containsEntry("Authorization", "Bearer eyJ0.eyJz.c2ln")
        .containsEntry("Content-Type", "application/json");
  }

  @Test
  void an_update_keeps_the_client_id_and_the_deployment() {
    JsonNode first = Recorded.moodle("registration/new-from-admin-ui.json").path("response");
    JsonNode update = Recorded.moodle("registration/update.json").path("response");
    platform.then(200, first.path("rawBody").asText()).then(200, update.path("rawBody").asText());
    assertThat(register(TOKEN)).isEqualTo(register(TOKEN));
  }

  static Stream<JsonNode> recordedErrors() {
    return Recorded.moodle("registration/errors.json").valueStream();
  }

  @ParameterizedTest
  @MethodSource("recordedErrors")
  void names_each_recorded_error_of_moodle(JsonNode error) {
    String body = error.path("body").asText();
    platform.then(error.path("status").asInt(), body);
    Reason reason =
        switch (error.path("case").asText()) {
          case "no Authorization" -> Reason.TOKEN_MISSING;
          case "token already used" -> Reason.TOKEN_USED;
          case "garbage token" -> Reason.TOKEN_REFUSED;
          default -> Reason.TOOL_REFUSED;
        };
    assertThatThrownBy(() -> register(TOKEN))
        .isInstanceOfSatisfying(
            RegistrationFailed.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.platformSays().isPresent()).isEqualTo(!body.startsWith("[html]"));
            });
  }

  @Test
  void says_nowhere_a_token_that_the_platform_repeats() {
    String opaque = "0123456789-no-web-token";
    platform.then(400, "no such token: " + opaque).then(400, "no such token: " + opaque);
    for (Runnable call :
        List.<Runnable>of(
            () -> register(Optional.of(opaque)),
            () -> registration.configuration(RegistrationForTests.MOODLE, Optional.of(opaque)))) {
      assertThatThrownBy(call::run)
          .isInstanceOfSatisfying(
              RegistrationFailed.class,
              e -> {
                assertThat(e.detail()).contains("no such token").doesNotContain(opaque);
                assertThat(e.platformSays()).contains("no such token: [token]");
              });
    }
  }

  @Test
  void nine_errors_were_recorded() {
    assertThat(recordedErrors()).hasSize(9);
  }

  @Test
  void takes_an_answer_without_a_deployment() {
    platform.then(201, "{\"client_id\":\"10000000000001\"}");
    assertThat(register(TOKEN))
        .isEqualTo(new RegistrationAnswer("10000000000001", Optional.empty()));
  }

  @Test
  void puts_where_a_post_is_not_allowed() {
    platform.then(405, "").then(200, "{\"client_id\":\"c\"}");
    assertThat(register(TOKEN).clientId()).isEqualTo("c");
    assertThat(platform.requests()).extracting(LtiRequest::method).containsExactly("POST", "PUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"client_id\":\"\"}", "{\"client_id\":{}}"})
  void refuses_an_answer_without_a_client_id(String body) {
    platform.then(200, body);
    refuses(Reason.ANSWER_UNREADABLE, () -> register(TOKEN));
  }

  @Test
  void names_a_platform_that_is_down() {
    platform
        .then(503, "")
        .then(
            request -> {
              throw new IOException("refused");
            });
    refuses(Reason.PLATFORM_UNREACHABLE, () -> register(TOKEN));
    refuses(Reason.PLATFORM_UNREACHABLE, () -> register(TOKEN));
  }

  @Test
  void names_a_configuration_that_is_not_to_be_had() {
    platform
        .then(
            request -> {
              throw new IOException("refused");
            })
        .then(500, "")
        .then(401, "Bearer eyJ0.eyJz.c2ln is no token")
        .then(404, "<html>nothing</html>")
        .then(302, "");
    for (Reason reason :
        List.of(
            Reason.CONFIGURATION_UNREACHABLE,
            Reason.CONFIGURATION_UNREACHABLE,
            Reason.CONFIGURATION_REFUSED,
            Reason.CONFIGURATION_REFUSED,
            Reason.CONFIGURATION_UNREACHABLE)) {
      refuses(reason, () -> registration.configuration(RegistrationForTests.MOODLE, TOKEN));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\r\nX-Evil: 1", "ä", ""})
  void sends_no_token_that_could_begin_another_header(String token) {
    Optional<String> broken = Optional.of(token.isEmpty() ? "x".repeat(8001) : token);
    refuses(
        Reason.TOKEN_REFUSED,
        () -> registration.configuration(RegistrationForTests.MOODLE, broken));
    assertThat(platform.requests()).isEmpty();
  }

  @Test
  void repeats_no_token_in_what_may_be_shown() {
    platform.then(400, "Bearer eyJ0.eyJz.c2ln is used", Map.of());
    assertThatThrownBy(() -> register(TOKEN))
        .isInstanceOfSatisfying(
            RegistrationFailed.class,
            e -> assertThat(e.platformSays().orElseThrow()).doesNotContain("eyJ0"));
  }
}
