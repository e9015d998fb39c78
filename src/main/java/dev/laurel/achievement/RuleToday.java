package dev.laurel.achievement;

import dev.laurel.achievement.Requirement.ScoreAtLeast;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.ReadOnce;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;

/** The rule of a draft, with what it would do today. */
@Singleton
public class RuleToday {

  /**
   * A rule and its effect.
   *
   * @param requirement the rule
   * @param count what it would do; empty when the LMS could not be read
   */
  public record Today(Requirement requirement, Optional<DryRun.Count> count) {}

  private final GradedItems items;
  private final ReadOnce readOnce;
  private final DryRun dryRun;

  @Inject
  RuleToday(GradedItems items, ReadOnce readOnce, DryRun dryRun) {
    this.items = items;
    this.readOnce = readOnce;
    this.dryRun = dryRun;
  }

  /** Reads the item's results now; empty while the rule is not chosen. */
  public Optional<Today> of(Course course, Draft draft) {
    return draft.itemId().flatMap(id -> draft.percent().flatMap(p -> of(course, id, p, true)));
  }

  /**
   * A rule that somebody tries out.
   *
   * @param fresh whether to ask the LMS; otherwise what was heard last counts
   * @return empty when the course has no such item
   */
  public Optional<Today> of(Course course, String itemId, BigDecimal percent, boolean fresh) {
    return items
        .byId(itemId)
        .filter(known -> known.contextId().equals(course.contextId()))
        .filter(known -> known.tenantId().equals(course.tenantId()))
        .map(known -> today(course, known, percent, fresh));
  }

  private Today today(Course course, GradedItem item, BigDecimal percent, boolean fresh) {
    Requirement rule = new ScoreAtLeast(item.id(), percent, item.label());
    try {
      if (fresh) {
        readOnce.read(item);
      }
      return new Today(rule, Optional.of(dryRun.count(course, rule)));
    } catch (LmsTrouble unreadable) {
      return new Today(rule, Optional.empty());
    }
  }
}
