package dev.laurel.grading;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The graded items that clients of the Score service keep in their course (AGS 2.0, section 3.2).
 * Those of other channels do not exist for them.
 */
@Singleton
public class KeepScoreItems {

  /** Items that a course may have of this channel. */
  static final int MOST = 1_000;

  private final GradedItems items;
  private final UpdateItems updateItems;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public KeepScoreItems(GradedItems items, UpdateItems updateItems, Ids ids, Clock clock) {
    this.items = items;
    this.updateItems = updateItems;
    this.ids = ids;
    this.clock = clock;
  }

  /** An item as a client describes it. */
  public record Described(
      String label, BigDecimal scoreMaximum, Optional<String> resourceId, Optional<String> tag) {

    ListedItem at(String url) {
      return new ListedItem(url, label, scoreMaximum, resourceId, tag);
    }
  }

  /** Those of the course that are not gone, in the order of their making. */
  public List<GradedItem> of(Course course) {
    return items.ofContext(course.contextId()).stream()
        .filter(item -> isOpen(course, item))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Problem 404, also when it is another course's, another channel's or gone
   */
  public GradedItem require(Course course, String itemId) {
    return items
        .byId(itemId)
        .filter(item -> isOpen(course, item))
        .orElseThrow(() -> Problem.notFound("score-item-unknown"));
  }

  /**
   * Makes one. When exactly one has the same resource id and tag, it is that one with its new
   * description, so that a client which asks again after a lost answer makes no second.
   */
  @Transactional
  public GradedItem create(Course course, Described wanted) {
    if (of(course).size() >= MOST) {
      throw Problem.of(409, "score-items-many", "too many items", MOST);
    }
    return updateItems.add(course, Channel.SCORE_SERVICE, wanted.at("urn:uuid:" + ids.newId()));
  }

  /** Describes it anew. */
  @Transactional
  public GradedItem change(Course course, String itemId, Described wanted) {
    GradedItem item = require(course, itemId);
    return updateItems.add(course, Channel.SCORE_SERVICE, wanted.at(item.url()));
  }

  /** Marks it as gone; what was heard of it stays, and rules that look at it say so. */
  @Transactional
  public void remove(Course course, String itemId) {
    items.save(List.of(require(course, itemId).goneAt(clock.instant())));
  }

  private static boolean isOpen(Course course, GradedItem item) {
    return item.channel() == Channel.SCORE_SERVICE
        && item.contextId().equals(course.contextId())
        && item.tenantId().equals(course.tenantId())
        && !item.isGone();
  }
}
