package dev.laurel.lti;

/** No answer, or a server error (5xx): retry later. */
public final class PlatformUnreachable extends LtiCallFailed {
  private static final long serialVersionUID = 1L;
  private static final String SENTENCE = "The learning platform cannot be reached at the moment.";

  PlatformUnreachable(String detail) {
    super(SENTENCE, detail);
  }

  PlatformUnreachable(String detail, Throwable cause) {
    super(SENTENCE, detail, cause);
  }
}
