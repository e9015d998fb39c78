package dev.laurel.grading;

import dev.laurel.grading.CanvasEvent.Item;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Finds what an event of Canvas tells of among the items of a course, makes it known when it is
 * new, and takes its title and points over. One transaction at a time does so for a stream: a
 * change of an assignment brings one event for each learner, all at once.
 */
@Singleton
class KeepCanvasItems {

  private final CanvasStreams streams;
  private final GradedItems items;
  private final UpdateItems updateItems;
  private final Clock clock;

  @Inject
  KeepCanvasItems(CanvasStreams streams, GradedItems items, UpdateItems updateItems, Clock clock) {
    this.streams = streams;
    this.items = items;
    this.updateItems = updateItems;
    this.clock = clock;
  }

  /**
   * Works in the present transaction.
   *
   * @return empty when there is nothing to grade: the item is a column of Laurel's own, is gone, or
   *     nobody has told its points yet
   */
  Optional<GradedItem> keep(CanvasStream stream, Course course, Item told) {
    List<GradedItem> known = items.ofContext(course.contextId());
    Optional<GradedItem> same = same(known, told);
    if (isOurOwn(known, told) || (told.gone() && same.isEmpty())) {
      return Optional.empty();
    }
    if (same.filter(item -> isSettled(item, told)).isPresent()) {
      return same;
    }
    streams.hold(stream.deploymentRowId());
    return change(course, told, same(items.ofContext(course.contextId()), told));
  }

  private Optional<GradedItem> change(Course course, Item told, Optional<GradedItem> same) {
    if (told.gone()) {
      same.filter(item -> !item.isGone())
          .ifPresent(item -> items.save(List.of(item.goneAt(clock.instant()))));
      return Optional.empty();
    }
    return described(told, same)
        .map(listed -> updateItems.add(course, Channel.CANVAS_EVENTS, listed));
  }

  /** What is not told stays as it was. */
  private static Optional<ListedItem> described(Item told, Optional<GradedItem> same) {
    Optional<BigDecimal> maximum = told.maximum().or(() -> same.map(GradedItem::scoreMaximum));
    String label =
        told.title()
            .map(title -> title + CanvasItems.MARK)
            .or(() -> same.map(GradedItem::label))
            .orElse(told.called());
    return maximum.map(
        points -> new ListedItem(told.url(), label, points, Optional.empty(), Optional.empty()));
  }

  private static boolean isSettled(GradedItem item, Item told) {
    return !told.gone()
        && described(told, Optional.of(item)).stream()
            .allMatch(
                now ->
                    now.label().equals(item.label())
                        && now.scoreMaximum().compareTo(item.scoreMaximum()) == 0
                        && !item.isGone());
  }

  private static Optional<GradedItem> same(List<GradedItem> known, Item told) {
    return known.stream()
        .filter(item -> item.channel() == Channel.CANVAS_EVENTS)
        .filter(item -> item.url().equals(told.url()))
        .findFirst();
  }

  /**
   * Canvas shows columns that Laurel reports badges into as assignments: no badge feeds another.
   */
  private static boolean isOurOwn(List<GradedItem> known, Item told) {
    return known.stream()
        .filter(item -> item.purpose() == GradedItem.Purpose.BADGE_RESULT)
        .anyMatch(item -> told.title().filter(item.label()::equals).isPresent());
  }
}
