package dev.laurel.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger: something that Laurel heard of a learner's work. Never changed.
 *
 * @param id ours, in the order of hearing
 * @param tenantId whose course it is
 * @param contextId the course
 * @param itemId the graded item
 * @param learnerId the learner
 * @param channel how it was heard
 * @param sourceEventId unique within the channel; the same event is recorded once
 * @param score absent when the grade was taken away
 * @param occurredAt when it happened, by the LMS where it says so
 * @param receivedAt when Laurel heard of it
 */
public record Outcome(
    String id,
    String tenantId,
    String contextId,
    String itemId,
    String learnerId,
    Channel channel,
    String sourceEventId,
    Optional<Score> score,
    Instant occurredAt,
    Instant receivedAt) {

  Standing standing() {
    return new Standing(learnerId, itemId, score, occurredAt, receivedAt, channel, id);
  }
}
