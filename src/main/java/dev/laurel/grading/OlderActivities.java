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

  /** What a name may have at most, in characters. */
  private static final int LONGEST_NAME = 100;

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

  /** What came of adding one. */
  public sealed interface Answer {}

  /** It was added. */
  public record Added(GradedItem item) implements Answer {}

  /** Nothing was added. */
  public record Refused(Mistake mistake) implements Answer {}

  /**
   * Adds one, or says what is wrong with its name.
   *
   * @param typed its name
   * @throws Problem 409, when the tool has too many
   */
  @Transactional
  public Answer add(OlderTool tool, String typed) {
    String name = plain(typed);
    if (!isName(name)) {
      return new Refused(new Mistake("activity", "grading.older.mistake.name"));
    }
    List<GradedItem> known = of(tool);
    if (known.size() >= MOST) {
      throw Problem.of(409, "older-items-many", "too many items", MOST);
    }
    if (known.stream().anyMatch(item -> item.label().equalsIgnoreCase(name))) {
      return new Refused(new Mistake("activity", "grading.older.mistake.activity"));
    }
    ListedItem wanted =
        new ListedItem(
            "urn:uuid:" + ids.newId(), name, MAXIMUM, Optional.empty(), Optional.of(tool.id()));
    return new Added(updateItems.add(tool.course(), Channel.BASIC_OUTCOMES, wanted));
  }

  /** A name as it is kept. */
  static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  /**
   * Whether a plain name can be that of an activity, and of a tool: its first is called like it.
   */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
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
