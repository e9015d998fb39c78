package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;

/**
 * Verifies a Live Event that Canvas sends over HTTPS with signed payloads switched on: the body of
 * the request is a compact JWS (RFC 7515 §7.1), its payload the event. The signature says that
 * Instructure sent it; of which institution it tells is for the caller to find out.
 */
public final class LiveEventVerifier {

  /** Characters that a message has at most: 1 MiB. */
  public static final int LONGEST = 1024 * 1024;

  private final Clock clock;
  private final Duration skew;

  /**
   * Creates a verifier.
   *
   * @param clock the time to compare with
   * @param skew how far the sender's clock may differ, in either direction
   */
  public LiveEventVerifier(Clock clock, Duration skew) {
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * Verifies. The algorithm is that of the key; what the token says of it is compared with that. An
   * event needs no times of its own, but those that it has are kept to (RFC 7519 §4.1.4, §4.1.5).
   *
   * @param jwt the compact JWS
   * @param keys the keys of Instructure
   * @return the payload, an object
   * @throws LaunchRejected at the first check that fails
   */
  public JsonNode verify(String jwt, ClientAssertionVerifier.Keys keys) {
    IdToken token = IdToken.parse(jwt, LONGEST); // RFC 7515 §7.1
    ClientAssertionVerifier.requireSignature(token, keys); // RFC 7515 §5.2
    Claims claims = token.claims();
    SecurityChecks times = new SecurityChecks(claims, clock.instant(), skew);
    if (claims.has("exp")) {
      times.requireNotExpired(); // RFC 7519 §4.1.4
    }
    times.requireNotBefore(); // RFC 7519 §4.1.5
    return claims.node();
  }
}
