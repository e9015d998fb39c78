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
 * The graded items of tools of LTI 1.1: each belongs to one tool, whose id is its tag. Results come
 * as parts of 1 and are kept as points out of 100.
 */
@Singleton
public class OlderActivities {

  /** All points of an item. */
  static final BigDecimal MAXIMUM = BigDecimal.valueOf(100);

  /** Items that a tool may have. */
  static final int MOST = 100;

  private final GradedItems items;
  private final UpdateItems updateItems;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public OlderActivities(GradedItems items, UpdateItems updateItems, Ids ids, Clock clock) {
    this.items = items;
    this.updateItems = updateItems;
    this.ids = ids;
    this.clock = clock;
  }

  /** Of all tools of the course, in the order of their making, without those that are gone. */
  public List<GradedItem> of(Course course) {
    return items.ofContext(course.contextId()).stream()
        .filter(item -> isOpen(course, item))
        .toList();
  }

  /** Of one tool. */
  public List<GradedItem> of(OlderTool tool) {
    return of(tool.course()).stream().filter(item -> belongs(tool, item)).toList();
  }

  /** One of the course, unless it is gone, another channel's or another course's. */
  public Optional<GradedItem> find(Course course, String itemId) {
    return items.byId(itemId).filter(item -> isOpen(course, item));
  }

  /** Whether it is an item of this tool. */
  static boolean belongs(OlderTool tool, GradedItem item) {
    return item.tag().equals(Optional.of(tool.id()));
  }

  /**
   * Makes one.
   *
   * @return empty when the tool has one of this name
   * @throws Problem 409, when the tool has too many
   */
  @Transactional
  public Optional<GradedItem> add(OlderTool tool, String name) {
    List<GradedItem> known = of(tool);
    if (known.size() >= MOST) {
      throw Problem.of(409, "older-items-many", "too many items", MOST);
    }
    if (known.stream().anyMatch(item -> item.label().equalsIgnoreCase(name))) {
      return Optional.empty();
    }
    ListedItem wanted =
        new ListedItem(
            "urn:uuid:" + ids.newId(), name, MAXIMUM, Optional.empty(), Optional.of(tool.id()));
    return Optional.of(updateItems.add(tool.course(), Channel.BASIC_OUTCOMES, wanted));
  }

  /** Marks all of a tool as gone; what was heard of them stays. */
  void removeAll(OlderTool tool) {
    items.save(of(tool).stream().map(item -> item.goneAt(clock.instant())).toList());
  }

  private static boolean isOpen(Course course, GradedItem item) {
    return item.channel() == Channel.BASIC_OUTCOMES
        && item.contextId().equals(course.contextId())
        && item.tenantId().equals(course.tenantId())
        && !item.isGone();
  }
}
