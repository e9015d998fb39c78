package dev.laurel.grading;

import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The activities of a course that no gradebook knows; learners are marked in them by hand. */
@Singleton
public class ListHandItems {

  private final GradedItems items;

  @Inject
  ListHandItems(GradedItems items) {
    this.items = items;
  }

  /** In the order in which they were added. */
  public List<GradedItem> of(Course course) {
    return items.ofContext(course.contextId()).stream().filter(i -> isOf(course, i)).toList();
  }

  /**
   * One of them.
   *
   * @throws Problem 404, when it is of another course or none to be marked by hand; the same
   *     whether it exists or not
   */
  public GradedItem require(Course course, String itemId) {
    return items
        .byId(itemId)
        .filter(item -> isOf(course, item))
        .orElseThrow(() -> Problem.notFound("hand-item-unknown"));
  }

  private static boolean isOf(Course course, GradedItem item) {
    return item.channel() == Channel.BY_HAND
        && item.contextId().equals(course.contextId())
        && item.tenantId().equals(course.tenantId());
  }
}
