package dev.laurel.lti;

import java.time.Duration;

/** Failures of calls, for tests of other rooms. */
public final class LtiFailures {
  private LtiFailures() {}

  public static LtiCallFailed gone() {
    return new Gone("404 as the test wants it");
  }

  public static LtiCallFailed throttled() {
    return new Throttled("429 as the test wants it", Duration.ofMinutes(2));
  }
}
