package dev.laurel.lti;

/**
 * The Platform does not allow this call (403, or a scope it did not grant): ask the administrator.
 */
public final class Forbidden extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  Forbidden(String detail) {
    super("The learning platform does not allow this.", detail);
  }
}
