package dev.laurel.achievement;

import dev.laurel.grading.GradedItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the graded item of a course's copy that stands for one of the course itself. */
record SameItem(List<GradedItem> ofCopy) {

  /**
   * By what its maker tied it to, which survives a copy (AGS 2.0 §3.2.15); of several with the same
   * ties the one of the same name. What is not the only one of its kind is not taken for it, and
   * nothing is for its name alone.
   */
  Optional<GradedItem> as(GradedItem original) {
    return original.resourceId().isEmpty()
        ? Optional.empty()
        : only(item -> sameTies(item, original))
            .or(() -> only(item -> sameTies(item, original) && isNamed(item, original.label())));
  }

  /** The id of the only one that is called so; a guess, which somebody has to confirm. */
  Optional<String> named(String label) {
    return only(item -> isNamed(item, label)).map(GradedItem::id);
  }

  private Optional<GradedItem> only(Predicate<GradedItem> wanted) {
    List<GradedItem> found =
        ofCopy.stream()
            .filter(item -> !item.isGone() && item.purpose() == GradedItem.Purpose.INPUT)
            .filter(wanted)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean sameTies(GradedItem item, GradedItem original) {
    return item.resourceId().equals(original.resourceId()) && item.tag().equals(original.tag());
  }

  private static boolean isNamed(GradedItem item, String label) {
    return plain(item.label()).equalsIgnoreCase(plain(label));
  }

  private static String plain(String label) {
    return label.strip().replaceAll("\\s+", " ");
  }
}
