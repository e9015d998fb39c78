package dev.laurel.lti;

import static dev.laurel.lti.NoticesForTests.LTI;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeVerifierTest {
  private static final long NOW = PlatformForTests.NOW.getEpochSecond();

  private static final byte[] SECRET = "a secret of two and thirty bytes".getBytes(US_ASCII);
  private static final NoticeVerifier.Secrets SECRETS =
      kid -> Optional.of(kid).filter("secret-1"::equals).map(known -> new NoticeSecret(SECRET));

  private final PlatformForTests lms = new PlatformForTests();
  private final NoticeVerifier verifier =
      new NoticeVerifier(lms.keys(), PlatformForTests.CLOCK, Duration.ofSeconds(60));

  private Notice verify(Map<String, Object> claims) {
    return verifier.verify(lms.idToken(claims), lms.registration(), SECRETS);
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
    assertRefused(Check.SIGNATURE, () -> verifier.verify(forged, lms.registration(), SECRETS));
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

  static Stream<Map<String, Object>> nameless() {
    return Stream.of(
        Map.of(),
        Map.of("iss", 7, "aud", "a"),
        Map.of("iss", "https://lms.example"),
        Map.of("iss", "https://lms.example", "aud", Map.of()),
        Map.of("iss", "https://lms.example", "aud", "a", "azp", List.of()));
  }

  @ParameterizedTest
  @MethodSource("nameless")
  void what_names_no_sender_is_malformed_since_nothing_of_it_is_proven(Map<String, Object> claims) {
    assertRefused(Check.MALFORMED, () -> NoticeSender.of(lms.idToken(claims)));
  }

  private static Map<String, Object> grades() {
    Map<String, Object> claims = NoticesForTests.copied("n1");
    claims.put(LTI + "notice", Map.of("id", "1", "type", "LaurelGradesNotice"));
    return claims;
  }

  private Notice verifyWith(
      String kid, String algorithm, byte[] secret, Map<String, Object> claims) {
    String token = NoticesForTests.signedWith(kid, algorithm, secret, claims);
    return verifier.verify(token, lms.registration(), SECRETS);
  }

  @Test
  void notice_of_another_type_may_be_signed_with_a_secret_of_the_platform() {
    Notice notice = verifyWith("secret-1", "HS256", SECRET, grades());
    assertThat(notice).isInstanceOf(Notice.Other.class);
    assertThat(notice.head().secretId()).contains("secret-1");
    assertThat(verify(grades()).head().secretId()).isEmpty();
  }

  @Test
  void notice_that_lti_names_may_not_be_signed_with_a_secret() {
    Map<String, Object> copied = NoticesForTests.copied("n1");
    assertRefused(Check.CLAIMS, () -> verifyWith("secret-1", "HS256", SECRET, copied));
  }

  @Test
  void notice_of_lti_that_nothing_here_reads_may_not_be_signed_with_a_secret_either() {
    Map<String, Object> hello = NoticesForTests.copied("n1");
    hello.put(LTI + "notice", Map.of("id", "1", "type", "LtiHelloWorldNotice"));
    assertRefused(Check.CLAIMS, () -> verifyWith("secret-1", "HS256", SECRET, hello));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses_notice_signed_with_a_secret_by_name_too(Hostile hostile) {
    Map<String, Object> claims = grades();
    hostile.change().accept(claims);
    boolean ofCopies = hostile.title().matches("of (no course|.*origins?)");
    if (ofCopies) {
      assertThat(verifyWith("secret-1", "HS256", SECRET, claims)).isNotNull();
    } else {
      assertRefused(hostile.check(), () -> verifyWith("secret-1", "HS256", SECRET, claims));
    }
  }

  @Test
  void refuses_secret_that_is_another_or_none() {
    byte[] other = "another secret of as many bytes!".getBytes(US_ASCII);
    assertRefused(Check.SIGNATURE, () -> verifyWith("secret-1", "HS256", other, grades()));
    assertRefused(Check.KEY_ID, () -> verifyWith("secret-2", "HS256", SECRET, grades()));
    assertRefused(Check.KEY_ID, () -> verifyWith("", "HS256", SECRET, grades()));
    String token = NoticesForTests.signedWith("secret-1", "HS256", SECRET, grades());
    assertRefused(
        Check.KEY_ID,
        () -> verifier.verify(token, lms.registration(), NoticeVerifier.Secrets.NONE));
    String tail = token.substring(token.lastIndexOf('.') + 1);
    String half = token.substring(0, token.length() - tail.length()) + tail.substring(0, 20);
    assertRefused(Check.SIGNATURE, () -> verifier.verify(half, lms.registration(), SECRETS));
  }

  @Test
  void never_takes_a_public_key_for_a_secret() throws JOSEException {
    byte[] der = lms.key().toRSAPublicKey().getEncoded();
    byte[] jwk = lms.key().toPublicJWK().toJSONString().getBytes(US_ASCII);
    for (byte[] known : List.of(der, jwk)) {
      assertRefused(Check.KEY_ID, () -> verifyWith(PlatformForTests.KID, "HS256", known, grades()));
      assertRefused(Check.SIGNATURE, () -> verifyWith("secret-1", "HS256", known, grades()));
    }
  }

  @Test
  void never_looks_for_a_secret_where_the_token_names_another_algorithm() {
    assertRefused(Check.KEY_ID, () -> verifyWith("secret-1", "RS256", SECRET, grades()));
    for (String algorithm : List.of("none", "None", "HS384", "HS512", "hs256", "ES256")) {
      assertRefused(Check.ALGORITHM, () -> verifyWith("secret-1", algorithm, SECRET, grades()));
    }
  }

  @Test
  void launch_is_never_proven_by_a_secret() {
    String token =
        NoticesForTests.signedWith("secret-1", "HS256", SECRET, lms.resourceLinkClaims());
    assertRefused(
        Check.ALGORITHM,
        () ->
            new IdTokenVerifier(lms.keys(), PlatformForTests.CLOCK, Duration.ZERO)
                .verify(token, lms.registration(), lms.expected()));
  }

  @Test
  void secret_of_less_than_256_bits_is_none() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new NoticeSecret(new byte[31]));
    assertThat(new NoticeSecret(SECRET)).hasToString("NoticeSecret[hidden]");
  }

  private static void assertRefused(Check check, Runnable attempt) {
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(attempt::run)
        .satisfies(e -> assertThat(e.check()).as(e.detail()).isEqualTo(check));
  }
}
