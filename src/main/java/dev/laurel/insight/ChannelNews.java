package dev.laurel.insight;

import dev.laurel.grading.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each channel has told of a course. */
public interface ChannelNews {

  /**
   * @param channel how it was heard
   * @param activities how many items of the course it tells of
   * @param heardAt when Laurel heard the latest of what holds now
   * @param happenedAt when the latest of what holds now happened, as the channel says; empty too
   *     where all was taken back
   * @param waiting grades of people whom Laurel does not know yet
   */
  record News(
      Channel channel,
      long activities,
      Optional<Instant> heardAt,
      Optional<Instant> happenedAt,
      long waiting) {}

  /** Channels that tell of an item of the course or have grades waiting; in two statements. */
  List<News> of(String contextId);
}
