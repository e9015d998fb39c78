package dev.laurel.achievement;

import dev.laurel.grading.GradedItem;
import java.util.List;
import java.util.Optional;

/**
 * A graded item that a rule looks at and that the course does not have: it did not come with a
 * copy, or the LMS lists it no longer.
 *
 * @param label what it was called
 * @param sameName the id of the only one in the course that is called so. A name may mean something
 *     else in another course, so an instructor has to confirm it
 */
public record LostItem(String label, Optional<String> sameName) {

  /**
   * @param missing the label of the item that a copied badge came without
   * @param items of the course, gone ones too
   */
  public static Optional<LostItem> of(
      Draft draft, Optional<String> missing, List<GradedItem> items) {
    Optional<String> label =
        draft.itemId().isEmpty()
            ? missing
            : items.stream()
                .filter(item -> item.isGone() && draft.itemId().get().equals(item.id()))
                .map(GradedItem::label)
                .findFirst();
    return label.map(lost -> new LostItem(lost, new SameItem(items).named(lost)));
  }
}
