package dev.laurel.achievement.web;

import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.achievement.Draft;
import dev.laurel.achievement.FieldError;
import dev.laurel.achievement.LostItem;
import dev.laurel.achievement.RuleToday;
import dev.laurel.grading.Course;
import dev.laurel.grading.CreateColumn;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ListGradedItems;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The graded items to choose from, and the column that Laurel can make. */
@Singleton
class WhenChoices {

  private final ListGradedItems listGradedItems;
  private final CreateColumn createColumn;
  private final RuleToday ruleToday;
  private final BadgeOrigins origins;

  @Inject
  WhenChoices(
      ListGradedItems listGradedItems,
      CreateColumn createColumn,
      RuleToday ruleToday,
      BadgeOrigins origins) {
    this.listGradedItems = listGradedItems;
    this.createColumn = createColumn;
    this.ruleToday = ruleToday;
    this.origins = origins;
  }

  /** The form as it was saved last. */
  Pages.Page form(String title, Course course, Draft draft) {
    return form(title, course, draft, Optional.empty(), List.of());
  }

  Pages.Page form(
      String title,
      Course course,
      Draft draft,
      Optional<WhenFields> posted,
      List<FieldError> errors) {
    Optional<String> trouble = Optional.empty();
    List<GradedItem> items;
    try {
      items = listGradedItems.refresh(course);
    } catch (LmsTrouble unreadable) {
      trouble = Optional.of(key(unreadable));
      items = listGradedItems.known(course);
    }
    items = items.stream().filter(i -> i.purpose() == GradedItem.Purpose.INPUT).toList();
    Optional<LostItem> lost = lost(draft, items);
    return Pages.page(
        "achievement/when",
        new WhenForm(
            course.contextId(),
            title,
            draft,
            items,
            posted.map(p -> p.item).orElseGet(() -> chosen(draft, lost)),
            posted.map(p -> p.column).orElse(""),
            posted.map(p -> p.percent).or(() -> saved(draft)).orElse("80"),
            posted.isPresent() ? Optional.empty() : ruleToday.of(course, draft),
            trouble,
            lost,
            new Mistakes(errors)));
  }

  private Optional<LostItem> lost(Draft draft, List<GradedItem> items) {
    Optional<String> missing =
        draft.itemId().isPresent()
            ? Optional.empty()
            : origins.of(draft.id()).flatMap(BadgeOrigins.Origin::missingItem);
    return LostItem.of(draft, missing, items);
  }

  /** What has the name of what was lost is chosen beforehand; saving the step confirms it. */
  private static String chosen(Draft draft, Optional<LostItem> lost) {
    return lost.flatMap(LostItem::sameName).or(draft::itemId).orElse("");
  }

  private static Optional<String> saved(Draft draft) {
    return draft.percent().map(BigDecimal::toPlainString);
  }

  /** The chosen item; made at the LMS when a new column is wanted. */
  String itemId(Course course, Draft draft, WhenFields posted) throws LmsTrouble {
    return posted.wantsColumn()
        ? createColumn.create(course, draft.id(), posted.column.strip()).id()
        : posted.item;
  }

  FieldError error(LmsTrouble trouble) {
    return new FieldError("item", key(trouble), List.of());
  }

  private static String key(LmsTrouble trouble) {
    return "achievement.trouble."
        + trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
