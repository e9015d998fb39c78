package dev.laurel.grading;

import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which items of a course are worth reading: those that a published badge looks at. */
@Singleton
public class WatchItems {

  private final Readings readings;
  private final GradedItems items;
  private final Event<WorkWaiting> bell;
  private final Clock clock;

  @Inject
  WatchItems(Readings readings, GradedItems items, Event<WorkWaiting> bell, Clock clock) {
    this.readings = readings;
    this.items = items;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Exactly these items of the course are watched from now on. Items that other channels tell of
   * need no reading.
   */
  @Transactional
  public void watch(Course course, Set<String> itemIds) {
    Set<String> watched =
        readings.ofContext(course.contextId()).stream()
            .map(ItemReading::itemId)
            .collect(Collectors.toSet());
    Set<String> fresh = new HashSet<>(itemIds);
    fresh.removeAll(watched);
    items.byIds(fresh).stream()
        .filter(item -> item.channel() != Channel.AGS_RESULT)
        .forEach(item -> fresh.remove(item.id()));
    Set<String> over = new HashSet<>(watched);
    over.removeAll(itemIds);
    if (!over.isEmpty()) {
      readings.unwatch(over);
    }
    if (!fresh.isEmpty()) {
      readings.watch(course, fresh, clock.instant());
      bell.fire(new WorkWaiting(PollResults.NAME));
    }
  }
}
