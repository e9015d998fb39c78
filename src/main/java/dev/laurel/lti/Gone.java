package dev.laurel.lti;

/** The line item, course or link is no longer there (404, 410): stop asking for it. */
public final class Gone extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  Gone(String detail) {
    super("This no longer exists on the learning platform.", detail);
  }
}
