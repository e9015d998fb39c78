package dev.laurel.lti;

/**
 * One thing that a {@link PlatformTrial} found out.
 *
 * @param kind what, and whether that is good
 * @param detail a number of keys, seconds, a status, a scope or the Platform's own words, by kind;
 *     one printable line, no token
 */
public record TrialFinding(Kind kind, String detail) {

  /** Makes the detail one printable line. */
  public TrialFinding {
    detail = Excerpt.of(detail);
  }

  /** Whether a finding is good, bad, or none. */
  public enum Outcome {
    /** It works. */
    PASSED,
    /** It does not work. */
    FAILED,
    /** It could not be found out. */
    UNKNOWN
  }

  /** What can be found out. The names are stable and serve as keys of messages. */
  public enum Kind {
    /** The key set was read; detail: how many RSA signing keys it has. */
    KEYS_READ(Outcome.PASSED),
    /** The key set's host gives no answer, or is one that must not be called. */
    KEYS_UNREACHABLE(Outcome.FAILED),
    /** The key set's address answers with an error; detail: the status. */
    KEYS_REFUSED(Outcome.FAILED),
    /** What stands there is no key set. */
    KEYS_UNREADABLE(Outcome.FAILED),
    /** The key set has no RSA key that can verify. */
    KEYS_NONE(Outcome.FAILED),
    /** Both clocks agree well enough; detail: the difference in seconds. */
    CLOCK_RIGHT(Outcome.PASSED),
    /** The Platform's clock is later than ours; detail: by how many seconds. */
    CLOCK_AHEAD(Outcome.FAILED),
    /** The Platform's clock is earlier than ours; detail: by how many seconds. */
    CLOCK_BEHIND(Outcome.FAILED),
    /** No answer told the Platform's time. */
    CLOCK_UNTOLD(Outcome.UNKNOWN),
    /** A token was given out. */
    TOKEN_GRANTED(Outcome.PASSED),
    /** The Platform gives no token; detail: why, in its words. */
    TOKEN_REFUSED(Outcome.FAILED),
    /** The token endpoint gives no answer, or a server error. */
    TOKEN_UNREACHABLE(Outcome.FAILED),
    /** The token endpoint answers something else; detail: what. */
    TOKEN_UNREADABLE(Outcome.UNKNOWN),
    /** The scope was granted; detail: the scope. */
    SCOPE_GRANTED(Outcome.PASSED),
    /** The scope was not granted; detail: the scope. */
    SCOPE_MISSING(Outcome.FAILED),
    /** Nothing is known of the scope; detail: the scope. */
    SCOPE_UNTOLD(Outcome.UNKNOWN),
    /** The authorization endpoint answers; detail: the status. */
    SIGN_IN_ANSWERS(Outcome.PASSED),
    /** The authorization endpoint's host gives no answer, or a server error. */
    SIGN_IN_UNREACHABLE(Outcome.FAILED),
    /** The authorization endpoint's address leads to nothing; detail: the status. */
    SIGN_IN_NOT_FOUND(Outcome.UNKNOWN);

    private final Outcome outcome;

    Kind(Outcome outcome) {
      this.outcome = outcome;
    }

    /** Whether that is good. */
    public Outcome outcome() {
      return outcome;
    }
  }

  /** Whether the finding is good. */
  public Outcome outcome() {
    return kind.outcome();
  }

  static TrialFinding of(Kind kind) {
    return new TrialFinding(kind, "");
  }

  static TrialFinding of(Kind kind, Object detail) {
    return new TrialFinding(kind, String.valueOf(detail));
  }
}
