package dev.laurel.lti;

/**
 * The Platform holds something newer for this learner (409; Canvas 400): do not retry; read the
 * result instead. After a timeout it may also mean that the first attempt was stored.
 */
public final class Superseded extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  Superseded(String detail) {
    super("The learning platform already holds a newer result.", detail);
  }
}
