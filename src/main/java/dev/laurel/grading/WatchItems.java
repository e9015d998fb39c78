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

/**
 * Says which items of a course are worth reading: those that a published badge looks at, and
 * mirrors, of which people want to know whether they work.
 */
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
   * Exactly these items of the course and its mirrors are watched from now on. Items that other
   * channels tell of need no reading.
   */
  @Transactional
  public void watch(Course course, Set<String> itemIds) {
    Set<String> wanted = new HashSet<>(itemIds);
    items.ofContext(course.contextId()).stream()
        .filter(item -> !item.isGone() && Mirror.of(item).isPresent())
        .forEach(item -> wanted.add(item.id()));
    replace(course, wanted);
  }

  /** These too are watched from now on. */
  @Transactional
  public void watchAlso(Course course, Set<String> itemIds) {
    readings.watch(course, itemIds, clock.instant());
    bell.fire(new WorkWaiting(PollResults.NAME));
  }

  /** These are not watched any more. */
  @Transactional
  public void noLonger(Set<String> itemIds) {
    readings.unwatch(itemIds);
  }

  private void replace(Course course, Set<String> itemIds) {
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
