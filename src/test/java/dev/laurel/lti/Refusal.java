package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.CLOCK;
import static dev.laurel.lti.PlatformForTests.claim;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** A failing vector: something hostile or broken, and the check that must refuse it. */
record Refusal(String title, Check check, Runnable attempt) {
  static final PlatformForTests PLATFORM = new PlatformForTests();

  /** A launch of a learner with one thing changed. */
  static Refusal of(String title, Check check, Consumer<Map<String, Object>> change) {
    return of(title, check, PLATFORM.resourceLinkClaims(), change);
  }

  static Refusal ofDeepLinking(String title, Check check, Consumer<Map<String, Object>> change) {
    return of(title, check, PLATFORM.deepLinkingClaims(), change);
  }

  static Refusal ofReview(String title, Check check, Consumer<Map<String, Object>> change) {
    return of(title, check, PLATFORM.submissionReviewClaims(), change);
  }

  static Refusal without(String name, Check check) {
    return of("no " + name, check, claims -> claims.remove(name));
  }

  static Refusal withoutLti(String name, Check check) {
    return without(claim(name), check);
  }

  static Refusal with(String name, Object value, Check check) {
    return of(name + " is " + value, check, claims -> claims.put(name, value));
  }

  static Refusal withLti(String name, Object value, Check check) {
    return with(claim(name), value, check);
  }

  /** A token as text. */
  static Refusal ofToken(String title, Check check, String token) {
    return new Refusal(title, check, () -> verify(token));
  }

  static Refusal ofHeader(String header, Check check) {
    String payload = PlatformForTests.json(PLATFORM.resourceLinkClaims());
    return ofToken("header " + header, check, PLATFORM.signed(header, payload));
  }

  static VerifiedLaunch verify(String token) {
    return new IdTokenVerifier(PLATFORM.keys(), CLOCK, Duration.ofSeconds(5))
        .verify(token, PLATFORM.registration(), PLATFORM.expected());
  }

  private static Refusal of(
      String title, Check check, Map<String, Object> claims, Consumer<Map<String, Object>> change) {
    change.accept(claims);
    return ofToken(title, check, PLATFORM.idToken(claims));
  }

  @Override
  public String toString() {
    return check + ": " + title;
  }
}
