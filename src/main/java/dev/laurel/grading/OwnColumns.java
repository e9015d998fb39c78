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
 * no badge feeds another: by title and points, and then by what was known of them before. A grade
 * is never left out on suspicion: an assignment without a title is an activity until somebody tells
 * it.
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
    /** It is of something else, as far as is known. */
    NOT,
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
    return named && same.filter(item -> hasOtherGrades(item, event.item())).isEmpty()
        ? Recognised.BY_TITLE
        : Recognised.NOT;
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
   * something that a badge is only called like. As long as nobody told its title, though, badges
   * may have been heard in it; they are all points.
   */
  private boolean hasOtherGrades(GradedItem item, Item told) {
    boolean untitled = item.label().equals(told.called());
    return standings.ofItems(Set.of(item.id())).stream()
        .anyMatch(held -> !untitled || held.finding().score().filter(OwnColumns::isFull).isEmpty());
  }

  private static boolean isFull(Score score) {
    return score.given().compareTo(score.maximum()) == 0;
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
}
