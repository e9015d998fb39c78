package dev.laurel.lti;

/** The Platform calls the request wrong (400, 405, 422 ...): do not repeat it unchanged. */
public final class Refused extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  Refused(String detail) {
    super("The learning platform did not accept the request.", detail);
  }
}
