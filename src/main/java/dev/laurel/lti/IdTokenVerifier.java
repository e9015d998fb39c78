package dev.laurel.lti;

import java.time.Clock;
import java.time.Duration;

/** Turns an ID token into a {@link VerifiedLaunch}, or refuses it by a named {@link Check}. */
public final class IdTokenVerifier {
  private static final Duration WIDEST_SKEW = Duration.ofMinutes(5);

  private final PlatformKeys keys;
  private final Clock clock;
  private final Duration skew;

  /**
   * Creates a verifier.
   *
   * @param keys where the Platforms' keys are found
   * @param clock the time to compare with
   * @param skew how far the Platform's clock may differ, in either direction; 0 to 5 minutes
   */
  public IdTokenVerifier(PlatformKeys keys, Clock clock, Duration skew) {
    if (skew.isNegative() || skew.compareTo(WIDEST_SKEW) > 0) {
      throw new IllegalArgumentException("the skew is 0 to 5 minutes");
    }
    this.keys = keys;
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * Verifies an ID token: the Security Framework's checks in its order, then LTI Core's.
   *
   * <p>Two checks stand earlier than their number, because nothing can be said about a signature
   * before its algorithm and key are known. A token is refused when {@code exp} is past or {@code
   * iat} is older than one hour, each with the skew added; whichever is first. The nonce is
   * compared here; that it is used only once is for the caller to see to.
   *
   * @param idToken the compact JWS as posted
   * @param registration the registration that the login was for
   * @param expected what the login left behind
   * @throws LaunchRejected at the first check that fails
   */
  public VerifiedLaunch verify(String idToken, Registration registration, ExpectedLaunch expected) {
    IdToken token = IdToken.parse(idToken); // RFC 7515 §7.1
    SignatureChecks form = new SignatureChecks(token);
    form.requireAlgorithm(); // Security Framework 1.0 §5.1.3 (6)
    form.requireKeyId(); // Conformance guide §6.1.1
    form.requireSignature(form.key(keys, registration)); // SF 1.0 §5.1.3 (1)
    Claims claims = token.claims(); // RFC 8259 §4
    SecurityChecks security = new SecurityChecks(claims, clock.instant(), skew);
    security.requireIssuer(registration); // SF 1.0 §5.1.3 (2)
    security.requireAudience(registration); // SF 1.0 §5.1.3 (3)
    security.requireAuthorizedParty(registration); // SF 1.0 §5.1.3 (4), (5)
    security.requireNotExpired(); // SF 1.0 §5.1.3 (7)
    security.requireIssuedAt(); // SF 1.0 §5.1.3 (8)
    security.requireNotBefore(); // RFC 7519 §4.1.5
    security.requireNonce(expected); // SF 1.0 §5.1.3 (9)
    LaunchChecks launch = new LaunchChecks(claims);
    launch.requireMessageType(); // LTI Core 1.3 §5.3.1
    launch.requireVersion(); // LTI Core 1.3 §5.3.2
    launch.requireDeployment(expected); // LTI Core 1.3 §5.3.3
    launch.requireKnownDeployment(registration); // LTI Core 1.3 §5.3.3
    launch.requireTargetLink(expected); // LTI Core 1.3 §5.3.4
    launch.requireResourceLink(); // LTI Core 1.3 §5.3.5
    launch.requireSubject(); // LTI Core 1.3 §5.3.6
    launch.requireRoles(); // LTI Core 1.3 §5.3.7
    launch.requireDeepLinkingSettings(); // Deep Linking 2.0 §4.4.1
    launch.requireForUser(); // Submission Review 1.0 §3.1
    return new VerifiedLaunch(registration, claims); // LTI Core 1.3 §5.4, types only
  }
}
