package dev.laurel.lti;

import java.time.Duration;

/** Too many calls (429; Canvas 403 with an empty quota): wait, then repeat. */
public final class Throttled extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  Throttled(String detail, Duration retryAfter) {
    super("The learning platform asks to slow down.", detail);
    this.retryAfter = retryAfter;
  }

  /** How long to wait; one minute if the Platform does not say, at most a day. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
