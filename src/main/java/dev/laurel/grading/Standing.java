package dev.laurel.grading;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What holds now for one learner in one graded item.
 *
 * @param learnerId the learner
 * @param itemId the graded item
 * @param score absent when the grade was taken away
 * @param occurredAt when that happened
 * @param receivedAt when Laurel heard of it
 * @param channel how it was heard
 * @param outcomeId the line of the ledger that it comes from
 */
public record Standing(
    String learnerId,
    String itemId,
    Optional<Score> score,
    Instant occurredAt,
    Instant receivedAt,
    Channel channel,
    String outcomeId) {

  /**
   * When two outcomes compete, the one that happened later holds; of two at the same moment, the
   * one heard later, then the one with the later id. What holds depends on the set of outcomes, not
   * on their order of arrival.
   */
  private static final Comparator<Standing> LATER =
      Comparator.comparing(Standing::occurredAt)
          .thenComparing(Standing::receivedAt)
          .thenComparing(Standing::outcomeId);

  boolean isAfter(Standing other) {
    return LATER.compare(this, other) > 0;
  }
}
