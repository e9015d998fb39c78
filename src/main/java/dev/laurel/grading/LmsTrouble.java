package dev.laurel.grading;

import java.time.Duration;
import java.util.Optional;

/** The LMS could not be read; what people see is the kind, what the log gets is the message. */
public final class LmsTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong, as far as it changes what a person can do about it. */
  public enum Kind {
    /** No connection, too slow, or an answer that says "later". */
    UNREACHABLE,
    /** An answer that is no AGS answer, such as a login page. */
    NOT_UNDERSTOOD,
    /** The LMS does not let Laurel read or write grades. */
    REFUSED,
    /** The column does not exist at the LMS. */
    GONE,
    /** The course was never opened with grade services switched on. */
    NO_SERVICE
  }

  private final Kind kind;
  private final transient Optional<Duration> rest; // never serialised

  public LmsTrouble(Kind kind, String message) {
    super(message);
    this.kind = kind;
    this.rest = Optional.empty();
  }

  /**
   * @param rest how long the LMS wants to be left alone, when it says so
   */
  public LmsTrouble(Kind kind, String message, Optional<Duration> rest, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.rest = rest;
  }

  public Kind kind() {
    return kind;
  }

  public Optional<Duration> rest() {
    return rest;
  }
}
