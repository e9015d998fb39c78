package dev.laurel.grading;

import dev.laurel.grading.CanvasEvent.Item;
import dev.laurel.grading.GradedItem.Purpose;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Canvas shows columns that Laurel reports badges into as assignments. They are recognised, so that
 * no badge feeds another: by what was known of them before, by title and points, or, where nobody
 * tells a title, by looking like a badge that was told.
 */
@Singleton
class OwnColumns {

  private final GradedItems items;
  private final UpdateItems updateItems;
  private final Standings standings;

  @Inject
  OwnColumns(GradedItems items, UpdateItems updateItems, Standings standings) {
    this.items = items;
    this.updateItems = updateItems;
    this.standings = standings;
  }

  /** How an event is told to be of such a column. */
  enum Recognised {
    /** It is of something else. */
    NOT,
    /** It looks like one, and may be something else. */
    PERHAPS,
    /** Its title and points say so; what is known of the assignment does not yet. */
    BY_TITLE,
    /** It was recognised before. */
    KNOWN
  }

  Recognised recognise(List<GradedItem> known, CanvasEvent event) {
    Optional<GradedItem> same = CanvasItems.same(known, event.item());
    if (same.filter(item -> item.purpose() == Purpose.BADGE_RESULT).isPresent()) {
      return Recognised.KNOWN;
    }
    boolean named =
        columns(known).stream().anyMatch(column -> isCalledLike(column, event.item(), same));
    if (named && same.filter(this::hasGrades).isEmpty()) {
      return Recognised.BY_TITLE;
    }
    return same.isEmpty() && isLikeABadge(known, event) ? Recognised.PERHAPS : Recognised.NOT;
  }

  /** Keeps in mind that an assignment is such a column; works in the present transaction. */
  void keep(Course course, Item told, Optional<GradedItem> same) {
    if (same.isPresent()) {
      items.save(List.of(same.get().forBadges()));
      return;
    }
    CanvasItems.listed(told, same, Optional.of(UpdateItems.BADGE_TAG))
        .ifPresent(column -> updateItems.add(course, Channel.CANVAS_EVENTS, column));
  }

  /**
   * Laurel knows its columns before it writes into them: an assignment that had grades before is
   * something that a badge is only called like.
   */
  private boolean hasGrades(GradedItem item) {
    return !standings.ofItems(Set.of(item.id())).isEmpty();
  }

  private static List<GradedItem> columns(List<GradedItem> known) {
    return known.stream()
        .filter(item -> item.channel() == Channel.AGS_RESULT)
        .filter(item -> item.purpose() == Purpose.BADGE_RESULT)
        .toList();
  }

  private static boolean isCalledLike(GradedItem column, Item told, Optional<GradedItem> same) {
    Optional<BigDecimal> points = told.maximum().or(() -> same.map(GradedItem::scoreMaximum));
    String title = column.label() + CanvasItems.MARK;
    return CanvasItems.label(told, same).equals(title)
        && points.filter(p -> p.compareTo(column.scoreMaximum()) != 0).isEmpty();
  }

  /** Laurel writes all points only, into columns some of which Canvas may not have told of. */
  private static boolean isLikeABadge(List<GradedItem> known, CanvasEvent event) {
    Item told = event.item();
    boolean isFull =
        event
            .result()
            .flatMap(CanvasEvent.Result::given)
            .filter(given -> told.maximum().filter(all -> all.compareTo(given) == 0).isPresent())
            .isPresent();
    return isFull
        && told.title().isEmpty()
        && CanvasItems.isAssignment(told)
        && columns(known).stream()
            .filter(column -> !column.isGone() && !isToldOf(known, column))
            .anyMatch(column -> column.scoreMaximum().compareTo(told.maximum().get()) == 0);
  }

  private static boolean isToldOf(List<GradedItem> known, GradedItem column) {
    return known.stream()
        .filter(item -> item.channel() == Channel.CANVAS_EVENTS)
        .filter(item -> item.purpose() == Purpose.BADGE_RESULT)
        .anyMatch(item -> item.label().equals(column.label() + CanvasItems.MARK));
  }
}
