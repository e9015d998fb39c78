package dev.laurel.grading.web.scores;

import dev.laurel.grading.Digest;
import dev.laurel.grading.PostedScore;
import dev.laurel.grading.Score;
import dev.laurel.lti.ActivityProgress;
import dev.laurel.lti.GradingProgress;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads `application/vnd.ims.lis.v1.score+json` (AGS 2.0, section 3.4). What Laurel has no use for,
 * such as `comment`, is let through and dropped.
 */
final class ScoreMessage {

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final int LONGEST_TEXT = 10_000;

  private ScoreMessage() {}

  /**
   * @throws Problem 400, which names the field
   */
  static PostedScore parse(String text) {
    Message message = Message.parse(text);
    return new PostedScore(
        required(message, "userId", "score-user"),
        points(message),
        activity(required(message, "activityProgress", "score-progress")),
        grading(required(message, "gradingProgress", "score-progress")),
        time(required(message, "timestamp", "score-time")),
        Digest.sha256(text));
  }

  private static String required(Message message, String name, String problem) {
    return message.text(name, LONGEST_TEXT, problem).orElseThrow(() -> Problem.badRequest(problem));
  }

  /** Points need a maximum (section 3.4.4): 0 or more out of more than 0. */
  private static Optional<Score> points(Message message) {
    Optional<BigDecimal> given = message.number("scoreGiven", "score-points");
    Optional<BigDecimal> maximum = message.number("scoreMaximum", "score-points");
    Message.require(given.isEmpty() || maximum.isPresent(), "score-points");
    Message.require(given.filter(points -> points.signum() < 0).isEmpty(), "score-points");
    Message.require(maximum.filter(points -> points.signum() <= 0).isEmpty(), "score-points");
    return given.map(points -> new Score(points, maximum.orElseThrow()));
  }

  private static ActivityProgress activity(String said) {
    return Arrays.stream(ActivityProgress.values())
        .filter(known -> known.wireName().equals(said))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("score-progress"));
  }

  private static GradingProgress grading(String said) {
    return Arrays.stream(GradingProgress.values())
        .filter(known -> known.wireName().equals(said))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("score-progress"));
  }

  /** ISO 8601 with a zone (section 3.4.6), in the years that every database keeps. */
  private static Instant time(String said) {
    try {
      Instant time = OffsetDateTime.parse(said).toInstant();
      Message.require(!time.isBefore(EARLIEST) && time.isBefore(LATEST), "score-time");
      return time;
    } catch (DateTimeException broken) {
      throw Problem.badRequest("score-time");
    }
  }
}
