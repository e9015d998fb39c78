package dev.laurel.achievement.web;

import dev.laurel.achievement.Draft;
import dev.laurel.achievement.LostItem;
import dev.laurel.achievement.RuleToday;
import dev.laurel.grading.GradedItem;
import java.util.List;
import java.util.Optional;

/**
 * The form *When*.
 *
 * @param contextId the course
 * @param course its title
 * @param draft the badge
 * @param items that can be chosen, gone ones too
 * @param item the chosen one
 * @param column the name of a new column
 * @param percent the bar, as it was typed
 * @param today what the saved rule would do
 * @param trouble why the items may be out of date, as a key
 * @param lost what the rule looks at and the course does not have
 * @param mistakes what has to be corrected
 */
public record WhenForm(
    String contextId,
    String course,
    Draft draft,
    List<GradedItem> items,
    String item,
    String column,
    String percent,
    Optional<RuleToday.Today> today,
    Optional<String> trouble,
    Optional<LostItem> lost,
    Mistakes mistakes) {}
