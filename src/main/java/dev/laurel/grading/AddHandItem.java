package dev.laurel.grading;

import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds an activity that no gradebook knows, so that learners can be marked in it by hand. */
@Singleton
public class AddHandItem {

  /** Characters (code points) of a name. */
  public static final int LONGEST_NAME = 100;

  /** More would be a gradebook of its own. */
  static final int MOST_ITEMS = 200;

  private final ListHandItems handItems;
  private final UpdateItems updateItems;

  @Inject
  AddHandItem(ListHandItems handItems, UpdateItems updateItems) {
    this.handItems = handItems;
    this.updateItems = updateItems;
  }

  /**
   * @param form the one-time id of the form: sent twice, it adds one activity
   * @param name what people call it, at most {@link #LONGEST_NAME} characters
   * @param points all that can be reached; 1 means met or not met
   * @return empty when another activity of the course has the name
   * @throws Problem 409, when the course has too many
   */
  public Optional<GradedItem> add(Course course, String form, String name, BigDecimal points) {
    ListedItem wanted =
        new ListedItem(urn(form, name, points), name, points, Optional.empty(), Optional.empty());
    List<GradedItem> known = handItems.of(course);
    Optional<GradedItem> same = at(wanted, known);
    if (same.isPresent() || known.stream().anyMatch(i -> i.label().equalsIgnoreCase(name))) {
      return same;
    }
    if (known.size() >= MOST_ITEMS) {
      throw Problem.of(409, "hand-too-many", "too many activities", MOST_ITEMS);
    }
    return Optional.of(added(course, wanted));
  }

  private GradedItem added(Course course, ListedItem wanted) {
    try {
      return updateItems.add(course, Channel.BY_HAND, wanted);
    } catch (RuntimeException fault) {
      // The same form, sent twice at once: the other request has added it meanwhile.
      return at(wanted, handItems.of(course)).orElseThrow(() -> fault);
    }
  }

  private static Optional<GradedItem> at(ListedItem wanted, List<GradedItem> known) {
    return known.stream().filter(item -> item.url().equals(wanted.url())).findFirst();
  }

  /** A URN (RFC 9562, section 4), so that nobody takes it for an address of the LMS. */
  private static String urn(String form, String name, BigDecimal points) {
    String said = String.join("\n", form, points.toPlainString(), name);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }
}
