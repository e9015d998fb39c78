package dev.laurel.lti;

/**
 * A login or launch was refused by the named {@link Check}. What may be shown ({@link #sentence()})
 * and what belongs into a log ({@link #detail()}) are two strings; neither holds a token or a key.
 */
public final class LaunchRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Check check;

  /**
   * Refuses a launch.
   *
   * @param check the check that failed
   * @param detail for the log: what was seen, what was expected; no token
   */
  public LaunchRejected(Check check, String detail) {
    super(check + ": " + Excerpt.of(detail));
    this.check = check;
  }

  /** As the other constructor, with what caused it. */
  public LaunchRejected(Check check, String detail, Throwable cause) {
    super(check + ": " + Excerpt.of(detail), cause);
    this.check = check;
  }

  /** The check that failed. */
  public Check check() {
    return check;
  }

  /** One sentence that may be shown to anyone. */
  public String sentence() {
    return check.sentence();
  }

  /** The log detail: one line, printable, at most a few hundred characters. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
