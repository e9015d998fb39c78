package dev.laurel.launch;

import dev.laurel.lti.IdTokenVerifier;
import dev.laurel.lti.PlatformKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes the verifier of the LTI library. */
@Singleton
public class Verifiers {

  /** LMSs' clocks are off, and Moodle's tokens hold for a minute only. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  @Produces
  @Singleton
  static IdTokenVerifier verifier(PlatformKeys keys, Clock clock) {
    return new IdTokenVerifier(keys, clock, SKEW);
  }
}
