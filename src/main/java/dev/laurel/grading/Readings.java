package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which items are watched, and when each is read next. One table for all courses. */
public interface Readings {

  /** Starts watching: read at once. Items watched already keep their pace. */
  void watch(Course course, Collection<String> itemIds, Instant now);

  /** Stops watching. */
  void unwatch(Collection<String> itemIds);

  /** Takes items that are due and puts their next reading off until the lease ends. */
  List<ItemReading> claim(Instant now, Instant leaseUntil, int limit);

  Optional<ItemReading> byItem(String itemId);

  List<ItemReading> ofContext(String contextId);

  void save(ItemReading reading);

  /** Reads the items of a course as soon as possible. */
  void hurry(String contextId, Instant now);
}
