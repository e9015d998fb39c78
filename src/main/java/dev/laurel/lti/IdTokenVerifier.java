package dev.laurel.lti;

import java.time.Clock;
import java.time.Duration;

/** Turns an ID token into a {@link VerifiedLaunch}, or refuses it by a named {@link Check}. */
public final class IdTokenVerifier {
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
    this.keys = keys;
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * Verifies an ID token (Security Framework 1.0 §5.1.3, then LTI Core 1.3 §5.3).
   *
   * @param idToken the compact JWS as posted
   * @param registration the registration that the login was for
   * @param expected what the login left behind
   * @throws LaunchRejected at the first check that fails
   */
  public VerifiedLaunch verify(String idToken, Registration registration, ExpectedLaunch expected) {
    throw new UnsupportedOperationException(keys + " " + clock + " " + skew);
  }
}
