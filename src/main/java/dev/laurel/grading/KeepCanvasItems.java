package dev.laurel.grading;

import dev.laurel.grading.CanvasEvent.Item;
import dev.laurel.grading.OwnColumns.Recognised;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
  private final OwnColumns ownColumns;
  private final Clock clock;

  @Inject
  KeepCanvasItems(
      CanvasStreams streams,
      GradedItems items,
      UpdateItems updateItems,
      OwnColumns ownColumns,
      Clock clock) {
    this.streams = streams;
    this.items = items;
    this.updateItems = updateItems;
    this.ownColumns = ownColumns;
    this.clock = clock;
  }

  /**
   * Works in the present transaction.
   *
   * @return empty when there is nothing to grade: the item is a column of Laurel's own, is gone, or
   *     nobody has told its points yet
   */
  Optional<GradedItem> keep(CanvasStream stream, Course course, CanvasEvent event) {
    Item told = event.item();
    List<GradedItem> known = items.ofContext(course.contextId());
    Optional<GradedItem> same = CanvasItems.same(known, told);
    Recognised own = ownColumns.recognise(known, event);
    if (own == Recognised.KNOWN || (told.gone() && same.isEmpty())) {
      return Optional.empty();
    }
    if (own == Recognised.NOT && same.filter(item -> isSettled(item, told)).isPresent()) {
      return same;
    }
    streams.hold(stream.deploymentRowId());
    same = CanvasItems.same(items.ofContext(course.contextId()), told);
    if (own == Recognised.BY_TITLE) {
      ownColumns.keep(course, told, same);
      return Optional.empty();
    }
    return change(course, told, same);
  }

  private Optional<GradedItem> change(Course course, Item told, Optional<GradedItem> same) {
    if (told.gone()) {
      same.filter(item -> !item.isGone())
          .ifPresent(item -> items.save(List.of(item.goneAt(clock.instant()))));
      return Optional.empty();
    }
    return CanvasItems.listed(told, same, Optional.empty())
        .map(listed -> updateItems.add(course, Channel.CANVAS_EVENTS, listed));
  }

  private static boolean isSettled(GradedItem item, Item told) {
    return !told.gone()
        && CanvasItems.listed(told, Optional.of(item), Optional.empty()).stream()
            .allMatch(
                now ->
                    now.label().equals(item.label())
                        && now.scoreMaximum().compareTo(item.scoreMaximum()) == 0
                        && !item.isGone());
  }
}
