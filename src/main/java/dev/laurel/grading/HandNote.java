package dev.laurel.grading;

import java.time.Instant;

/**
 * Who marked a learner by hand, and why.
 *
 * @param eventId the outcome's event in the channel {@link Channel#BY_HAND}
 * @param course whose and which
 * @param itemId the activity
 * @param learnerId who was marked
 * @param saidBy Laurel's id of the person who marked
 * @param reason in their words, at most {@link #LONGEST_REASON} characters; the learner may read it
 * @param saidAt when, in microseconds
 */
public record HandNote(
    String eventId,
    Course course,
    String itemId,
    String learnerId,
    String saidBy,
    String reason,
    Instant saidAt) {

  /** Characters (code points) of a reason. */
  public static final int LONGEST_REASON = 1000;
}
