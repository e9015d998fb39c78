package dev.laurel.achievement.web;

import dev.laurel.achievement.Draft;
import dev.laurel.achievement.FieldError;
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

  @Inject
  WhenChoices(ListGradedItems listGradedItems, CreateColumn createColumn, RuleToday ruleToday) {
    this.listGradedItems = listGradedItems;
    this.createColumn = createColumn;
    this.ruleToday = ruleToday;
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
    return Pages.page(
        "achievement/when",
        new WhenForm(
            course.contextId(),
            title,
            draft,
            items.stream().filter(i -> i.purpose() == GradedItem.Purpose.INPUT).toList(),
            posted.map(p -> p.item).or(draft::itemId).orElse(""),
            posted.map(p -> p.column).orElse(""),
            posted.map(p -> p.percent).or(() -> saved(draft)).orElse("80"),
            posted.isPresent() ? Optional.empty() : ruleToday.of(course, draft),
            trouble,
            new Mistakes(errors)));
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
