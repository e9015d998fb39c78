package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.TrialFinding.Kind;
import dev.laurel.lti.TrialFinding.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTrialTest {
  private static final List<String> WANTED = List.of(Scopes.LINE_ITEM, Scopes.SCORE);
  private static final String GRANT = "{\"access_token\":\"t0ken\",\"scope\":\"%s\"}";

  private final SteppingClock clock = new SteppingClock(ScriptedPlatform.NOW);
  private final List<LtiRequest> sent = new ArrayList<>();
  private final Deque<LtiResponse> tokenAnswers = new ArrayDeque<>();
  private LtiResponse keys =
      answer(200, Recorded.moodle("platform/jwks.json").path("rawBody").asText());
  private LtiResponse signIn = answer(200, "<html>");
  private boolean down;
  private Duration slow = Duration.ZERO;

  private LtiResponse answer(int status, String body, String... dateAndAge) {
    Map<String, List<String>> headers =
        dateAndAge.length == 0
            ? Map.of()
            : dateAndAge.length == 1
                ? Map.of("Date", List.of(dateAndAge[0]))
                : Map.of("Date", List.of(dateAndAge[0]), "Age", List.of(dateAndAge[1]));
    return new LtiResponse(status, "", headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private LtiResponse send(LtiRequest request) throws IOException {
    sent.add(request);
    clock.step(slow);
    if (down) {
      throw new IOException("connection refused");
    }
    if (request.method().equals("POST")) {
      return tokenAnswers.isEmpty() ? granted(String.join(" ", WANTED)) : tokenAnswers.remove();
    }
    return request.uri().getPath().endsWith("certs.php") ? keys : signIn;
  }

  private LtiResponse granted(String scopes) {
    return answer(200, GRANT.formatted(scopes));
  }

  private List<TrialFinding> run() {
    AccessTokens tokens =
        new AccessTokens(this::send, () -> ToolKeyForTests.KEY, () -> "id", clock);
    return new PlatformTrial(this::send, tokens, clock, ScriptedPlatform.MOODLE, "")
        .run(WANTED, URI.create("https://laurel.example/lti/launch"));
  }

  private List<Kind> kinds() {
    return run().stream().map(TrialFinding::kind).toList();
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  @Test
  void finds_everything_right_with_a_recorded_moodle() {
    keys = answer(200, keys.text(), date(ScriptedPlatform.NOW));
    List<TrialFinding> found = run();
    assertThat(found)
        .extracting(TrialFinding::kind)
        .containsExactly(
            Kind.KEYS_READ,
            Kind.CLOCK_RIGHT,
            Kind.TOKEN_GRANTED,
            Kind.SCOPE_GRANTED,
            Kind.SCOPE_GRANTED,
            Kind.SIGN_IN_ANSWERS);
    assertThat(found).allMatch(f -> f.outcome() == Outcome.PASSED);
    assertThat(sent).hasSize(3);
  }

  @Test
  void asks_without_a_deployment_where_there_is_none_yet() {
    run();
    String form = sent.getLast().body();
    String jwt = form.replaceFirst(".*client_assertion=([^&]+).*", "$1");
    String claims =
        new String(
            java.util.Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
    assertThat(claims).doesNotContain("deployment_id");
  }

  @Test
  void names_a_key_set_that_is_not_to_be_had() {
    for (String text : List.of("<html>", "{}", "{\"keys\":5}")) {
      keys = answer(200, text);
      assertThat(kinds().getFirst()).as(text).isEqualTo(Kind.KEYS_UNREADABLE);
    }
    keys = answer(200, "{\"keys\":[]}");
    assertThat(kinds().getFirst()).isEqualTo(Kind.KEYS_NONE);
    keys = answer(404, "");
    assertThat(run().getFirst()).isEqualTo(new TrialFinding(Kind.KEYS_REFUSED, "404"));
  }

  @Test
  void says_of_a_platform_that_is_down_what_could_not_be_told() {
    down = true;
    assertThat(kinds())
        .containsExactly(
            Kind.KEYS_UNREACHABLE,
            Kind.CLOCK_UNTOLD,
            Kind.TOKEN_UNREACHABLE,
            Kind.SCOPE_UNTOLD,
            Kind.SCOPE_UNTOLD,
            Kind.SIGN_IN_UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, CLOCK_RIGHT, 0",
    "-9, CLOCK_RIGHT, 8",
    "9, CLOCK_RIGHT, 9",
    "-30, CLOCK_BEHIND, 29",
    "90, CLOCK_AHEAD, 90",
    "7200, CLOCK_AHEAD, 7200"
  })
  void tells_by_how_much_the_clocks_differ(long seconds, Kind kind, String told) {
    keys = answer(200, keys.text(), date(ScriptedPlatform.NOW.plusSeconds(seconds)));
    assertThat(run().get(1)).isEqualTo(new TrialFinding(kind, told));
  }

  @Test
  void does_not_believe_the_time_of_a_cache_or_a_broken_one() {
    keys = answer(200, keys.text(), date(ScriptedPlatform.NOW.minusSeconds(500)), "500");
    assertThat(kinds().get(1)).isEqualTo(Kind.CLOCK_UNTOLD);
    keys = answer(200, keys.text(), "soon");
    assertThat(kinds().get(1)).isEqualTo(Kind.CLOCK_UNTOLD);
  }

  @Test
  void tells_why_a_token_is_refused_in_the_words_of_the_platform() {
    tokenAnswers.add(answer(400, "{\"error\":\"invalid_client\"}"));
    List<TrialFinding> found = run();
    assertThat(found.get(2)).isEqualTo(new TrialFinding(Kind.TOKEN_REFUSED, "invalid_client"));
    assertThat(found.get(3).kind()).isEqualTo(Kind.SCOPE_UNTOLD);
  }

  @Test
  void says_that_it_cannot_tell_when_the_token_endpoint_answers_a_page() {
    tokenAnswers.add(answer(200, "<html>maintenance</html>"));
    assertThat(kinds().get(2)).isEqualTo(Kind.TOKEN_UNREADABLE);
  }

  @Test
  void names_each_scope_that_is_missing() {
    tokenAnswers.add(granted(Scopes.SCORE));
    assertThat(run())
        .contains(
            new TrialFinding(Kind.SCOPE_MISSING, Scopes.LINE_ITEM),
            new TrialFinding(Kind.SCOPE_GRANTED, Scopes.SCORE));
  }

  @Test
  void asks_for_scopes_one_by_one_where_all_are_refused_for_one() {
    tokenAnswers.add(answer(400, "{\"error\":\"invalid_scope\"}"));
    tokenAnswers.add(answer(400, "{\"error\":\"invalid_scope\"}"));
    tokenAnswers.add(granted(Scopes.SCORE));
    assertThat(run())
        .contains(
            new TrialFinding(Kind.TOKEN_GRANTED, ""),
            new TrialFinding(Kind.SCOPE_MISSING, Scopes.LINE_ITEM),
            new TrialFinding(Kind.SCOPE_GRANTED, Scopes.SCORE));
  }

  @Test
  void refuses_to_call_that_granted_when_every_single_scope_is_refused() {
    for (int i = 0; i < 3; i++) {
      tokenAnswers.add(answer(400, "{\"error\":\"invalid_scope\"}"));
    }
    assertThat(run().get(2)).isEqualTo(new TrialFinding(Kind.TOKEN_REFUSED, "invalid_scope"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, SIGN_IN_ANSWERS",
    "302, SIGN_IN_ANSWERS",
    "400, SIGN_IN_ANSWERS",
    "404, SIGN_IN_NOT_FOUND",
    "410, SIGN_IN_NOT_FOUND",
    "500, SIGN_IN_UNREACHABLE"
  })
  void reads_the_status_of_the_sign_in_page(int status, Kind kind) {
    signIn = answer(status, "");
    assertThat(kinds().getLast()).isEqualTo(kind);
  }

  @Test
  void begins_no_call_after_its_time_is_up() {
    slow = Duration.ofSeconds(12);
    assertThat(kinds())
        .contains(Kind.KEYS_READ, Kind.SIGN_IN_ANSWERS, Kind.TOKEN_UNREADABLE, Kind.SCOPE_UNTOLD);
    assertThat(sent).hasSize(2);
  }

  @Test
  void keeps_tokens_out_of_what_it_found() {
    assertThat(run().toString()).doesNotContain("t0ken");
  }
}
