package dev.laurel.lti;

import static dev.laurel.lti.NoticesForTests.LTI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeVerifierTest {
  private static final long NOW = PlatformForTests.NOW.getEpochSecond();

  private final PlatformForTests lms = new PlatformForTests();
  private final NoticeVerifier verifier =
      new NoticeVerifier(lms.keys(), PlatformForTests.CLOCK, Duration.ofSeconds(60));

  private Notice verify(Map<String, Object> claims) {
    return verifier.verify(lms.idToken(claims), lms.registration());
  }

  @Test
  void reads_which_course_was_made_from_which() {
    Notice notice = verify(NoticesForTests.copied("n1"));
    assertThat(notice)
        .isInstanceOfSatisfying(
            Notice.ContextCopy.class,
            copy -> {
              assertThat(copy.copy().id()).isEqualTo("course-2");
              assertThat(copy.origins()).containsExactly("course-1");
              assertThat(copy.head().nonce()).isEqualTo("n1");
              assertThat(copy.head().deploymentId()).isEqualTo(PlatformForTests.DEPLOYMENT_ID);
            });
  }

  @Test
  void notice_of_another_type_is_proven_and_no_more() {
    Map<String, Object> claims = NoticesForTests.copied("n1");
    claims.put(LTI + "notice", Map.of("id", "1", "type", "LtiHelloWorldNotice"));
    claims.remove(LTI + "context");
    assertThat(verify(claims)).isInstanceOf(Notice.Other.class);
  }

  record Hostile(String title, Check check, Consumer<Map<String, Object>> change) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("old", Check.EXPIRED, c -> c.put("exp", NOW - 61)),
        new Hostile("issued an hour ago", Check.ISSUED_AT, c -> c.put("iat", NOW - 3_700)),
        new Hostile("from the future", Check.ISSUED_AT, c -> c.put("iat", NOW + 120)),
        new Hostile("not yet valid", Check.NOT_BEFORE, c -> c.put("nbf", NOW + 120)),
        new Hostile("of another issuer", Check.ISSUER, c -> c.put("iss", "https://evil.example")),
        new Hostile("for another tool", Check.AUDIENCE, c -> c.put("aud", "another")),
        new Hostile("of another party", Check.AUTHORIZED_PARTY, c -> c.put("azp", "another")),
        new Hostile("without nonce", Check.NONCE, c -> c.remove("nonce")),
        new Hostile("of another version", Check.VERSION, c -> c.put(LTI + "version", "2.0.0")),
        new Hostile(
            "of a foreign deployment",
            Check.DEPLOYMENT_UNKNOWN,
            c -> c.put(LTI + "deployment_id", "another")),
        new Hostile("without deployment", Check.DEPLOYMENT, c -> c.remove(LTI + "deployment_id")),
        new Hostile("without notice", Check.CLAIMS, c -> c.remove(LTI + "notice")),
        new Hostile("of no type", Check.CLAIMS, c -> c.put(LTI + "notice", Map.of("id", "1"))),
        new Hostile("of no course", Check.CLAIMS, c -> c.remove(LTI + "context")),
        new Hostile("of no origin", Check.CLAIMS, c -> c.put(LTI + "origin_contexts", List.of())),
        new Hostile(
            "of a thousand origins",
            Check.CLAIMS,
            c -> c.put(LTI + "origin_contexts", Collections.nCopies(1000, "x"))),
        new Hostile(
            "of an endless origin",
            Check.CLAIMS,
            c -> c.put(LTI + "origin_contexts", List.of("x".repeat(256)))));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses_notice_by_name(Hostile hostile) {
    Map<String, Object> claims = new HashMap<>(NoticesForTests.copied("n1"));
    hostile.change().accept(claims);
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> verify(claims))
        .satisfies(e -> assertThat(e.check()).as(e.detail()).isEqualTo(hostile.check()));
  }

  @Test
  void refuses_forged_notice() {
    String token = lms.idToken(NoticesForTests.copied("n1"));
    String other = lms.idToken(NoticesForTests.copied("n2"));
    String forged =
        token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    assertRefused(Check.SIGNATURE, () -> verifier.verify(forged, lms.registration()));
  }

  @Test
  void refuses_launch_posted_as_notice() {
    assertRefused(Check.CLAIMS, () -> verify(lms.resourceLinkClaims()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"notices\":{}}",
        "{\"notices\":[]}",
        "{\"notices\":[],\"notices\":[]}",
        "<html>"
      })
  void refuses_body_that_holds_no_notices(String body) {
    assertRefused(Check.MALFORMED, () -> NoticeVerifier.tokens(body));
  }

  @Test
  void refuses_more_than_a_hundred_notices_at_once() {
    String[] many = Collections.nCopies(101, "x").toArray(String[]::new);
    assertRefused(Check.MALFORMED, () -> NoticeVerifier.tokens(NoticesForTests.envelope(many)));
    assertThat(NoticeVerifier.tokens(NoticesForTests.envelope("a", "b"))).containsExactly("a", "b");
  }

  @Test
  void tells_whom_a_notice_says_it_is_from_without_believing_it() {
    Map<String, Object> claims = NoticesForTests.copied("n1");
    claims.remove("azp");
    claims.put("aud", Collections.nCopies(50, PlatformForTests.CLIENT_ID));
    NoticeSender sender = NoticeSender.of(lms.idToken(claims));
    assertThat(sender.issuer()).isEqualTo(PlatformForTests.ISSUER);
    assertThat(sender.clientIds()).hasSize(10);
    assertRefused(Check.MALFORMED, () -> NoticeSender.of("x.y"));
  }

  private static void assertRefused(Check check, Runnable attempt) {
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(attempt::run)
        .satisfies(e -> assertThat(e.check()).as(e.detail()).isEqualTo(check));
  }
}
