package dev.laurel.grading;

import java.time.Instant;

/**
 * Who may look for a column and make it: one node at a time, because an LMS that is asked twice
 * makes two. A turn that nobody gives back ends by itself.
 */
public interface ColumnTurns {

  /**
   * Takes the turn for one purpose in one course, in a transaction of its own.
   *
   * @return false while somebody else has it
   */
  boolean take(String contextId, String purposeId, Instant now, Instant until);

  /**
   * Takes it for longer.
   *
   * @return false when it has ended meanwhile and somebody else has it
   */
  boolean extend(String contextId, String purposeId, Instant from, Instant until);

  /** Gives it back. */
  void giveBack(String contextId, String purposeId, Instant until);
}
