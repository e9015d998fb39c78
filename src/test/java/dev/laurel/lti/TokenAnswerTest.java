package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "invalid_client, '', invalid_client",
    "Bad Request, not json, not json",
    "Bad Request, {}, Bad Request",
    "Bad Request, '{\"error\":\"invalid_scope\"}', invalid_scope",
    "Bad Request, '{\"error\":\"e\",\"error_description\":\" \"}', e",
    "Bad Request, '{\"error\":\"e\",\"error_description\":\"why\"}', e: why"
  })
  void says_the_platforms_reason_wherever_it_is_written(String phrase, String body, String reason) {
    TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> read(400, phrase, body));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.detail()).isEqualTo("the token endpoint answered 400: " + reason);
  }

  @Test
  void takes_only_what_the_client_did_for_a_refusal() {
    assertThatThrownBy(() -> read(400, "", "{}")).isInstanceOf(TokenRefused.class);
    assertThatThrownBy(() -> read(499, "", "{}")).isInstanceOf(TokenRefused.class);
    assertThatThrownBy(() -> read(500, "", "{}")).isInstanceOf(PlatformUnreachable.class);
    assertThatThrownBy(() -> read(399, "", "{}")).isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> read(300, "", good("t"))).isInstanceOf(NotUnderstood.class);
    assertThat(read(299, "", good("t")).value()).isEqualTo("t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "~a~", "!", "0123456789abcdef"})
  void takes_a_token_of_printable_ascii_characters(String token) {
    assertThat(read(200, "", good(token)).value()).isEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u001fb", "a\\u007fb", "a\\r\\nX: y", "é", " "})
  void does_not_understand_a_token_that_no_header_can_carry(String token) {
    assertThatThrownBy(() -> read(200, "", good(token))).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void reads_scopes_however_many_spaces_part_them() {
    String body = "{\"access_token\":\"t\",\"scope\":\"  a \\t b a \"}";
    assertThat(read(200, "", body).scopes()).containsExactlyInAnyOrder("a", "b");
    String blank = "{\"access_token\":\"t\",\"scope\":\" \"}";
    assertThat(read(200, "", blank).scopes()).containsExactly(Scopes.SCORE);
  }

  private static String good(String token) {
    return "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\"}";
  }

  private static AccessToken read(int status, String phrase, String body) {
    LtiResponse response =
        new LtiResponse(status, phrase, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    return TokenAnswer.read(response, Set.of(Scopes.SCORE), ScriptedPlatform.CLOCK);
  }
}
