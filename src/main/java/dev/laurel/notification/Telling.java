package dev.laurel.notification;

/**
 * One wish to tell somebody of an award; there is one at most for an award and a kind.
 *
 * @param id ours
 * @param tenantId whose
 * @param awardId what to tell of
 * @param kind by which way
 * @param attempts how often it has failed
 */
public record Telling(String id, String tenantId, String awardId, Kind kind, int attempts) {

  /** The ways of telling. */
  public enum Kind {
    /** To the learner, by mail. */
    MAIL,
    /** Into the gradebook of the LMS, which tells the learner in its own way. */
    GRADEBOOK
  }
}
