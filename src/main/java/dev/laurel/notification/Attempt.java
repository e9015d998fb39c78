package dev.laurel.notification;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to tell somebody. */
public sealed interface Attempt {

  /**
   * Nothing is left to do.
   *
   * @param ending how it ended
   * @param detail for the operator; empty when all is well
   */
  record Ended(Ending ending, String detail) implements Attempt {}

  /**
   * To be tried again.
   *
   * @param error for the operator
   * @param rest how long the other side wants to be left alone, when it says so
   */
  record Later(String error, Optional<Duration> rest) implements Attempt {}

  /** How telling ends. */
  enum Ending {
    /** Delivered to the mail server, the mail folder, or the LMS. */
    DELIVERED,
    /** The LMS gives no address of the learner, or none that can be written to. */
    NO_ADDRESS,
    /** The LMS does not let Laurel write into this course's gradebook. */
    NOT_OFFERED,
    /**
     * The LMS holds something as new or newer, most often a teacher's; where results may not be
     * read it may be this very line, after a lost answer.
     */
    SUPERSEDED,
    /** The other side says that it will never take this. */
    REFUSED
  }

  static Attempt ended(Ending ending) {
    return new Ended(ending, "");
  }

  static Attempt later(String error) {
    return new Later(error, Optional.empty());
  }
}
