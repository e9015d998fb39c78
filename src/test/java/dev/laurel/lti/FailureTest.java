package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

  @ParameterizedTest
  @CsvSource({
    "301,NotUnderstood",
    "302,NotUnderstood",
    "304,NotUnderstood",
    "400,Refused",
    "401,TokenRefused",
    "403,Forbidden",
    "404,Gone",
    "405,Refused",
    "409,Superseded",
    "410,Gone",
    "412,Refused",
    "422,Refused",
    "429,Throttled",
    "500,PlatformUnreachable",
    "502,PlatformUnreachable",
    "503,PlatformUnreachable",
    "504,PlatformUnreachable"
  })
  void names_a_status_by_what_the_caller_can_do(int status, String name) {
    assertThat(of(status, "{}", Map.of()).getClass().getSimpleName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422})
  void draws_no_conclusion_from_a_page_for_people(int status) {
    assertThat(of(status, "\n<!DOCTYPE html>...", Map.of())).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void calls_a_broken_server_unreachable_even_if_it_says_so_in_html() {
    assertThat(of(502, "<html>Bad gateway</html>", Map.of()))
        .isInstanceOf(PlatformUnreachable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "429,120,PT2M",
    "429,0,PT1S",
    "429,-3,PT1M",
    "429,soon,PT1M",
    "429,99999999,PT24H",
    "429,99999999999999999999,PT1M",
    "403,30,PT30S",
    "503,30,PT30S",
    "429,'Mon, 23 Nov 2026 14:18:24 GMT',PT5M",
    "429,'Mon, 23 Nov 2026 14:00:00 GMT',PT1S",
    "429,'Tue, 23 Nov 2027 14:00:00 GMT',PT24H"
  })
  void waits_as_long_as_asked_within_a_second_and_a_day(int status, String after, Duration wait) {
    assertThat(of(status, "", Map.of("retry-after", List.of(after))))
        .isInstanceOfSatisfying(Throttled.class, e -> assertThat(e.retryAfter()).isEqualTo(wait));
  }

  @Test
  void waits_a_minute_if_nobody_says_how_long() {
    assertThat(of(429, "", Map.of()))
        .isInstanceOfSatisfying(
            Throttled.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
  }

  @Test
  void knows_canvas_exhausted_quota_from_a_plain_refusal() {
    assertThat(of(403, "403 Forbidden (Rate Limit Exceeded)", Map.of()))
        .isInstanceOf(Throttled.class);
    assertThat(of(403, "", Map.of("X-Rate-Limit-Remaining", List.of("0.0"))))
        .isInstanceOf(Throttled.class);
    assertThat(of(403, "", Map.of("X-Rate-Limit-Remaining", List.of("-12.5"))))
        .isInstanceOf(Throttled.class);
    assertThat(of(403, "", Map.of("X-Rate-Limit-Remaining", List.of("600.0"))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void knows_canvas_old_timestamp_from_any_other_bad_request() {
    assertThat(
            of(
                400,
                "{\"errors\":\"Provided timestamp of a before last updated timestamp of b\"}",
                Map.of()))
        .isInstanceOf(Superseded.class);
    assertThat(of(400, "{\"errors\":\"timestamp is not a valid timestamp\"}", Map.of()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void says_the_reason_that_moodle_hides_in_the_status_line() {
    LtiCallFailed failed =
        Failure.of(
            RecordedMoodle.exchange("4", "score, OLDER timestamp").answer(),
            "POST /scores",
            ScriptedPlatform.CLOCK);

    assertThat(failed.detail())
        .contains("POST /scores", "409", "earlier timestamp for item 504 and user 1003");
  }

  @Test
  void leaves_out_a_reason_that_is_nothing_but_the_score_that_was_sent() {
    LtiResponse answer = new LtiResponse(400, "{\"userId\":\"1003\"}", Map.of(), new byte[0]);
    assertThat(Failure.of(answer, "POST /scores", ScriptedPlatform.CLOCK).detail())
        .isEqualTo("POST /scores gave 400  | ");
  }

  @Test
  void says_one_printable_line_of_bounded_length_and_no_token() {
    String body = "a\r\nb\u0000\u202e Bearer abc.def " + "x".repeat(5000);
    LtiCallFailed failed = of(400, body, Map.of());

    assertThat(failed.detail())
        .hasSizeLessThan(400)
        .doesNotContain("abc.def", "\r", "\n", "\u202e");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 409, 429, 500})
  void shows_people_a_sentence_without_the_cause(int status) {
    LtiCallFailed failed = of(status, "{\"reason\":\"stack trace\"}", Map.of());

    assertThat(failed.sentence()).endsWith(".").doesNotContain("stack trace", "GET", "" + status);
    assertThat(failed.detail()).contains("GET /x", "" + status);
  }

  private static LtiCallFailed of(int status, String body, Map<String, List<String>> headers) {
    return Failure.of(
        new LtiResponse(status, "", headers, body.getBytes(StandardCharsets.UTF_8)),
        "GET /x",
        ScriptedPlatform.CLOCK);
  }
}
