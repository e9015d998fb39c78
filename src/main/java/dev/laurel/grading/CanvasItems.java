package dev.laurel.grading;

import dev.laurel.grading.CanvasEvent.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What Live Events tell of. An assignment may have a column of LTI too, so names say which is
 * which.
 */
final class CanvasItems {

  /** Ends the name of each. */
  static final String MARK = " (Live Events)";

  private CanvasItems() {}

  static Item assignment(
      long globalId, Optional<String> title, Optional<BigDecimal> maximum, boolean gone) {
    return new Item(
        CanvasIds.urn("assignment", globalId),
        "Assignment " + CanvasIds.local(globalId) + MARK,
        title,
        maximum,
        gone);
  }

  /** All requirements of all modules. */
  static Item completion(long courseGlobalId) {
    return new Item(
        CanvasIds.urn("course", courseGlobalId) + ":completion",
        "Course completed" + MARK,
        Optional.empty(),
        Optional.of(BigDecimal.ONE),
        false);
  }

  static Item outcome(long globalId, Optional<String> title, boolean gone) {
    return new Item(
        CanvasIds.urn("learning_outcome", globalId),
        "Outcome " + CanvasIds.local(globalId) + MARK,
        title,
        Optional.of(BigDecimal.ONE),
        gone);
  }

  /** What is known already of that which is told of. */
  static Optional<GradedItem> same(List<GradedItem> known, Item told) {
    return known.stream()
        .filter(item -> item.channel() == Channel.CANVAS_EVENTS)
        .filter(item -> item.url().equals(told.url()))
        .findFirst();
  }

  /** What people read; as long as no title is told it stays as it was. */
  static String label(Item told, Optional<GradedItem> same) {
    return told.title()
        .map(title -> title + MARK)
        .or(() -> same.map(GradedItem::label))
        .orElse(told.called());
  }

  /**
   * As a channel lists it; what is not told stays as it was. Empty while nobody told its points.
   */
  static Optional<ListedItem> listed(Item told, Optional<GradedItem> same, Optional<String> tag) {
    return told.maximum()
        .or(() -> same.map(GradedItem::scoreMaximum))
        .map(
            points -> new ListedItem(told.url(), label(told, same), points, Optional.empty(), tag));
  }
}
