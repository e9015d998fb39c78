package dev.laurel.grading;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A tool of LTI 1.1 that learners of one course open from Laurel and that passes their grades back.
 * That course is its whole reach.
 *
 * @param id its consumer key
 * @param course the only course it may touch
 * @param name as the instructor wrote it
 * @param launchUrl where it is opened
 * @param sealedSecret what it signs with; OAuth 1.0a needs the secret itself, so it is sealed
 * @param createdAt when it was added
 * @param lastUsedAt when it last sent something that was signed well, to the minute
 * @param endedAt since when it may do nothing any more
 */
public record OlderTool(
    String id,
    Course course,
    String name,
    URI launchUrl,
    String sealedSecret,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> endedAt) {

  /** How exact {@link #lastUsedAt} is. */
  private static final Duration NOTED_FOR = Duration.ofMinutes(1);

  public boolean isEnded() {
    return endedAt.isPresent();
  }

  /** Whether somebody typed its name. */
  public boolean isCalled(String typed) {
    return OlderActivities.plain(typed).equals(name);
  }

  /** Whether its last use was noted so long ago that it is noted anew. */
  public boolean isToNote(Instant now) {
    return lastUsedAt.map(used -> !now.isBefore(used.plus(NOTED_FOR))).orElse(true);
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "OlderTool[" + id + "]";
  }
}
