package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.GradedItem;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.Secret;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One tool of LTI 1.1 with its activities.
 *
 * @param course the title of its course
 * @param tool the tool
 * @param access what it has to know
 * @param activities its graded items
 * @param typed what was typed, by the field's name
 * @param mistakes what has to be corrected
 * @param said the key of what was just done
 */
public record OlderToolPage(
    String course,
    OlderTool tool,
    Access access,
    List<GradedItem> activities,
    Map<String, String> typed,
    List<FieldMistake> mistakes,
    Optional<String> said) {

  /**
   * @param outcomesUrl where it posts grades to
   * @param secret right after it was added, and never again
   */
  public record Access(String outcomesUrl, Optional<Secret> secret) {}

  /** The course's address. */
  public String base() {
    return "/courses/" + tool.course().contextId();
  }

  /** Its own address. */
  public String address() {
    return base() + "/older-tools/" + tool.id();
  }

  /** What was typed into a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The mistakes of one form, which has one field. */
  public List<Ui.Mistake> mistakes(Ui ui, String field) {
    return FieldMistake.all(
        ui, mistakes.stream().filter(mistake -> mistake.field().equals(field)).toList());
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }
}
