package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.KeepOlderTools.Wanted;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tools of LTI 1.1 of a course.
 *
 * @param contextId the course
 * @param course its title
 * @param tools those that may pass grades, and those that might once
 * @param wanted the form
 * @param mistakes what has to be corrected in it
 * @param said the key of what was just done
 */
public record OlderToolsPage(
    String contextId,
    String course,
    List<OlderTool> tools,
    Wanted wanted,
    List<FieldMistake> mistakes,
    Optional<String> said) {

  /** All mistakes, for the list above the form. */
  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }

  /** Those that may pass grades. */
  public List<OlderTool> open() {
    return tools.stream().filter(tool -> !tool.isEnded()).toList();
  }

  /** Those that have ended. */
  public List<OlderTool> ended() {
    return tools.stream().filter(OlderTool::isEnded).toList();
  }
}
