package dev.laurel.grading;

import dev.laurel.lti.ActivityProgress;
import dev.laurel.lti.GradingProgress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A score as a client posted it (AGS 2.0, section 3.4).
 *
 * @param userId what the LMS calls the learner, as in `sub` of a launch
 * @param score points out of a maximum
 * @param activityProgress how far the learner is; says nothing of whether the score counts
 * @param gradingProgress whether it counts
 * @param timestamp when this became so; kept in microseconds
 * @param rawHash SHA-256 of the message, 64 hex digits
 */
public record PostedScore(
    String userId,
    Optional<Score> score,
    ActivityProgress activityProgress,
    GradingProgress gradingProgress,
    Instant timestamp,
    String rawHash) {

  public PostedScore {
    timestamp = timestamp.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What it says: only what is fully graded counts, and without points it takes the grade away. A
   * grading that failed has no points, whatever was sent: it waits for the next message.
   */
  Finding finding() {
    return switch (gradingProgress) {
      case FULLY_GRADED -> Finding.grade(score);
      case PENDING, PENDING_MANUAL, NOT_READY ->
          new Finding(Finding.Kind.SCORE, Finding.State.PENDING, score);
      case FAILED -> new Finding(Finding.Kind.SCORE, Finding.State.PENDING, Optional.empty());
    };
  }

  /** The same content for the same learner, item and moment is the same event. */
  Source source(GradedItem item) {
    String id =
        Digest.sha256(
            List.of(
                item.id(),
                userId,
                timestamp.toString(),
                gradingProgress.wireName(),
                activityProgress.wireName(),
                score.map(some -> some.given().toPlainString()).orElse("none"),
                score.map(some -> some.maximum().toPlainString()).orElse("none")));
    return new Source(Channel.SCORE_SERVICE, id, rawHash);
  }
}
