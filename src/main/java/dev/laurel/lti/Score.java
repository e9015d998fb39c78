package dev.laurel.lti;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the Tool says about one learner's work (AGS 2.0 §3.4).
 *
 * @param userId the learner's {@code sub}
 * @param scoreGiven the points, 0 or more; may exceed the maximum
 * @param scoreMaximum the maximum, above 0; required beside {@code scoreGiven}
 * @param activityProgress how far the learner is
 * @param gradingProgress how far the grading is; anything but {@code FULLY_GRADED} erases the grade
 *     on Moodle and Canvas
 * @param timestamp when this became so; must grow by at least a second from score to score
 * @param comment shown to the learner; absent clears the Tool's earlier comment
 * @param gradeOnly whether to tell Canvas that this is no new submission, which would spend an
 *     attempt ({@code https://canvas.instructure.com/lti/submission}); false sends nothing
 */
public record Score(
    String userId,
    Optional<BigDecimal> scoreGiven,
    Optional<BigDecimal> scoreMaximum,
    ActivityProgress activityProgress,
    GradingProgress gradingProgress,
    Instant timestamp,
    Optional<String> comment,
    boolean gradeOnly) {

  /** Refuses points without a maximum, and what is out of range. */
  public Score {
    if (scoreGiven.isPresent() && scoreMaximum.isEmpty()) {
      throw new IllegalArgumentException("scoreGiven needs scoreMaximum (AGS 2.0 §3.4.4)");
    }
    if (scoreGiven.filter(s -> s.signum() < 0).isPresent()
        || scoreMaximum.filter(s -> s.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("a score is 0 or more out of more than 0");
    }
  }

  /** A score that is not marked for Canvas. */
  public Score(
      String userId,
      Optional<BigDecimal> scoreGiven,
      Optional<BigDecimal> scoreMaximum,
      ActivityProgress activityProgress,
      GradingProgress gradingProgress,
      Instant timestamp,
      Optional<String> comment) {
    this(
        userId,
        scoreGiven,
        scoreMaximum,
        activityProgress,
        gradingProgress,
        timestamp,
        comment,
        false);
  }

  /** A finished and graded piece of work. */
  public static Score graded(
      String userId, BigDecimal scoreGiven, BigDecimal scoreMaximum, Instant timestamp) {
    return new Score(
        userId,
        Optional.of(scoreGiven),
        Optional.of(scoreMaximum),
        ActivityProgress.COMPLETED,
        GradingProgress.FULLY_GRADED,
        timestamp,
        Optional.empty());
  }

  /** The same with a comment. */
  public Score withComment(String text) {
    return new Score(
        userId,
        scoreGiven,
        scoreMaximum,
        activityProgress,
        gradingProgress,
        timestamp,
        Optional.of(text),
        gradeOnly);
  }

  /** The same as a mere change of the grade, for Canvas. */
  public Score asGradeOnly() {
    return new Score(
        userId,
        scoreGiven,
        scoreMaximum,
        activityProgress,
        gradingProgress,
        timestamp,
        comment,
        true);
  }
}
