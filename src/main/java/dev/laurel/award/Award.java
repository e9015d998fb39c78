package dev.laurel.award;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A learner has earned an achievement.
 *
 * @param id ours
 * @param tenantId who issues it
 * @param achievementId what was earned
 * @param achievementVersion in which version
 * @param contextId the course
 * @param learnerId who earned it
 * @param term which round of a badge that can be earned again; empty for the only one
 * @param recipientName the learner's name when it was earned; empty when the LMS does not tell
 * @param state what became of it
 * @param verdictJson why it was made, see {@code VerdictJson}
 * @param grantedAt when it was earned
 * @param claimedAt when the learner accepted it
 * @param belowSince since when the learner's standing is below the bar; the award is kept
 */
public record Award(
    String id,
    String tenantId,
    String achievementId,
    int achievementVersion,
    String contextId,
    String learnerId,
    String term,
    String recipientName,
    State state,
    String verdictJson,
    Instant grantedAt,
    Optional<Instant> claimedAt,
    Optional<Instant> belowSince) {

  /** A learner who can earn a badge once earns it in this term. */
  public static final String ONLY_TERM = "";

  /** What became of an award. */
  public enum State {
    /** Earned, and not yet accepted by the learner. */
    OFFERED,
    /** Accepted: the public may see it. */
    CLAIMED,
    /** Taken back. */
    REVOKED
  }

  /**
   * One that holds rather than one taken back, one accepted rather than one offered, the oldest.
   */
  private static final Comparator<Award> SHOWN_FIRST =
      Comparator.comparing((Award award) -> award.state() == State.REVOKED)
          .thenComparing(award -> !award.isClaimed())
          .thenComparing(Award::grantedAt)
          .thenComparing(Award::id);

  /**
   * A person who is several learners may have earned a badge several times. Each award stays what
   * it is; one of them stands for all.
   */
  public static Optional<Award> shown(Collection<Award> ofOneBadge) {
    return ofOneBadge.stream().min(SHOWN_FIRST);
  }

  public boolean isClaimed() {
    return state == State.CLAIMED;
  }
}
