package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String TOKEN = "s3cr3t-token-value";

  @Test
  void nothing_that_carries_a_secret_prints_it() {
    AccessToken token = new AccessToken(TOKEN, Set.of(Scopes.SCORE), PlatformForTests.NOW);
    LtiRequest request = Call.get(URI.create("https://p.example/x"), "a/b").with(token);
    LtiResponse response =
        new LtiResponse(200, "OK", Map.of(), TOKEN.getBytes(StandardCharsets.UTF_8));
    assertThat(request.headers()).containsEntry("Authorization", "Bearer " + TOKEN);
    assertThat(List.of(token.toString(), request.toString(), response.toString()))
        .noneMatch(text -> text.contains(TOKEN));
  }

  @Test
  void a_log_detail_hides_tokens_and_keeps_to_one_short_line() {
    String jwt = new PlatformForTests().idToken(Map.of("sub", "x"));
    String detail =
        new LaunchRejected(
                Check.CLAIMS, "a\r\nb\u202Ec " + jwt + " Bearer " + TOKEN + "y".repeat(999))
            .detail();
    assertThat(detail).startsWith("CLAIMS: a  b c [token] [token]").hasSizeLessThan(350);
    assertThat(detail).doesNotContain(TOKEN, jwt, "\n", "\r", "\u202E");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x85, 0x2028, 0x2029, 0xd800, 0xdfff, 0x1b, 0xfeff})
  void a_log_detail_holds_nothing_that_ends_a_line_or_is_no_character(int codePoint) {
    String odd = "a" + Character.toString(codePoint) + "b";
    assertThat(new LaunchRejected(Check.CLAIMS, odd).detail()).isEqualTo("CLAIMS: a b");
  }

  @Test
  void a_log_detail_is_cut_after_three_hundred_characters_and_says_so() {
    assertThat(new LaunchRejected(Check.CLAIMS, "x".repeat(300)).detail()).endsWith("x");
    assertThat(new LaunchRejected(Check.CLAIMS, "x".repeat(301)).detail()).endsWith("x…");
    assertThat(new LaunchRejected(Check.CLAIMS, "😀".repeat(300)).detail()).endsWith("😀");
  }

  @Test
  void a_log_detail_keeps_letters_of_every_script_whole() {
    String text = "é 漢 😀 ñ";
    assertThat(new LaunchRejected(Check.CLAIMS, text).detail()).isEqualTo("CLAIMS: " + text);
  }

  @ParameterizedTest
  @CsvSource({
    "400, because of %s, {}, ''",
    "400, '', you sent %s, ''",
    "200, OK, broken %s, ''",
    "200, OK, <p>%s</p>, ''",
    "200, OK, '[{\"id\":\"%s\"}]', ''",
    "200, OK, [], <http://[%s>; rel=next"
  })
  void a_failure_hides_the_access_token_wherever_the_platform_repeats_it(
      int status, String reason, String body, String link) {
    LtiResponse answer =
        new LtiResponse(
            status,
            reason.formatted(HostileAnswer.SECRET),
            Map.of("Link", List.of(link.formatted(HostileAnswer.SECRET))),
            body.formatted(HostileAnswer.SECRET).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () ->
                FuzzedServices.gradeBook(answer)
                    .lineItems(URI.create("https://p.example/i"), LineItemFilter.ALL))
        .isInstanceOfSatisfying(
            LtiCallFailed.class,
            e -> assertThat(e.detail()).contains("[token]").doesNotContain(HostileAnswer.SECRET));
  }

  @Test
  void an_answer_that_repeats_no_token_or_one_too_short_to_be_meant_stays_as_it_came() {
    LtiResponse answer =
        new LtiResponse(200, "OK", Map.of("A", List.of("b")), new byte[] {(byte) 0xff, '1'});
    assertThat(answer.hiding(TOKEN)).isSameAs(answer);
    assertThat(answer.hiding("1")).isSameAs(answer);
    assertThat(answer.hiding("")).isSameAs(answer);
  }

  @Test
  void hides_a_token_of_sixteen_characters_and_no_shorter_one() {
    String text = "0123456789abcdef";
    LtiResponse answer =
        new LtiResponse(200, "", Map.of("A", List.of(text)), text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.hiding(text).text()).isEqualTo("[token]");
    assertThat(answer.hiding(text).first("A")).contains("[token]");
    assertThat(answer.hiding(text.substring(1)).text()).isEqualTo(text);
  }

  @Test
  void a_tool_key_prints_its_id_only() {
    ToolKey key = new ToolKey("k", new PlatformForTests().key());
    assertThat(key).hasToString("ToolKey[kid=k]");
  }

  @Test
  void finds_headers_in_any_case() {
    LtiResponse response = new LtiResponse(200, "", Map.of("link", List.of("a", "b")), new byte[0]);
    assertThat(response.all("Link")).containsExactly("a", "b");
    assertThat(response.first("LINK")).contains("a");
    assertThat(response.first("Retry-After")).isEmpty();
  }
}
