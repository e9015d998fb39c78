package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recorded token requests, with their own signatures, against the recorded keys of the tool.
 */
class ReplayTokensTest {

  private final Room room = new Room();

  static Iterable<Recorded> calls() {
    return Recorded.services("1-token-endpoint");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answers_every_recorded_token_request_as_moodle_did(Recorded call) {
    room.http.text = Recorded.file("tool/tool-jwks.json").toString();
    boolean form = call.asked("Content-Type").orElse("").contains("form");

    ServiceAnswer answer = room.issueToken.answer(form ? Recorded.form(call.sent()) : Map.of());

    assertThat(answer.status()).isEqualTo(call.status());
    assertThat(answer.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body().replaceAll("\"[0-9a-f]{32}\"", "\"<32 hex md5>\""))
        .isEqualTo(call.body());
  }

  @Test
  void shows_a_page_of_status_404_while_the_keys_of_the_tool_cannot_be_fetched() {
    room.http.silent = true;
    Recorded first =
        Recorded.services("15-JWKS-of-the-tool-not-reachable-first-use-key-rotation-").get(0);

    ServiceAnswer answer = room.issueToken.answer(Recorded.form(first.sent()));

    assertThat(answer.status()).isEqualTo(first.status());
    assertThat(answer.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body()).contains("jwks_helper::fix_jwks_alg()");
  }
}
