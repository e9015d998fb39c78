package dev.laurel.grading;

import dev.laurel.grading.CanvasEvent.Item;
import java.math.BigDecimal;
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
}
