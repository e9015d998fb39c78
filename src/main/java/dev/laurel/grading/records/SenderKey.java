package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What lets another system send activity records to one course. That course is its whole reach; the
 * secret is not in here.
 *
 * @param id names it, and is the user name of Basic authentication
 * @param course the only course it reaches
 * @param name as the instructor wrote it
 * @param dialects what may be sent with it
 * @param naming what was agreed about names
 * @param createdAt when it was made
 * @param lastUsedAt when something last came with it, to the minute
 * @param leftOut what last came that could not be used
 * @param endedAt since when nothing may come with it any more
 */
public record SenderKey(
    String id,
    Course course,
    String name,
    Set<Dialect> dialects,
    Naming naming,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<LeftOut> leftOut,
    Optional<Instant> endedAt) {

  public SenderKey {
    dialects = Set.copyOf(dialects);
  }

  /**
   * @param why it could not be used
   * @param at when it came
   */
  public record LeftOut(Unused why, Instant at) {}

  public boolean isEnded() {
    return endedAt.isPresent();
  }
}
