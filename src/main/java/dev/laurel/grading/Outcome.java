package dev.laurel.grading;

import java.time.Instant;

/**
 * One line of the ledger: something that Laurel heard of a learner's work. Never changed.
 *
 * @param id ours, in the order of hearing
 * @param course whose and which
 * @param itemId the graded item
 * @param learnerId the learner
 * @param learnerKey what the channel called the learner
 * @param source where it comes from
 * @param finding what it says
 * @param occurredAt when it happened, by the LMS where it says so; in microseconds
 * @param receivedAt when Laurel heard of it; in microseconds
 */
public record Outcome(
    String id,
    Course course,
    String itemId,
    String learnerId,
    String learnerKey,
    Source source,
    Finding finding,
    Instant occurredAt,
    Instant receivedAt) {

  Standing standing() {
    return new Standing(learnerId, itemId, finding, occurredAt, receivedAt, source, id);
  }
}
