package dev.laurel.lti;

/**
 * A call to a Platform's service failed. The subtypes are grouped by what the caller can do. The
 * public {@link #sentence()} and the log {@link #detail()} are two strings; neither holds a token.
 */
public abstract sealed class LtiCallFailed extends RuntimeException
    permits Forbidden,
        Gone,
        NotUnderstood,
        PlatformUnreachable,
        Refused,
        Superseded,
        Throttled,
        TokenRefused {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  LtiCallFailed(String sentence, String detail) {
    super(Excerpt.of(detail));
    this.sentence = sentence;
  }

  LtiCallFailed(String sentence, String detail, Throwable cause) {
    super(Excerpt.of(detail), cause);
    this.sentence = sentence;
  }

  /** One sentence in English that may be shown to anyone. */
  public final String sentence() {
    return sentence;
  }

  /** For the log: one line, printable, at most a few hundred characters, no secret. */
  public final String detail() {
    return String.valueOf(getMessage());
  }
}
