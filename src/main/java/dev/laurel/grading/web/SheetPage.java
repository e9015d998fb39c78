package dev.laurel.grading.web;

import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ReadHandSheet.Line;
import dev.laurel.shared.web.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One activity with its learners.
 *
 * @param contextId the course
 * @param course its title
 * @param item the activity
 * @param lines the learners
 * @param marking what was chosen and typed
 * @param outcome what was just done, or has to be corrected
 */
public record SheetPage(
    String contextId,
    String course,
    GradedItem item,
    List<Line> lines,
    Marking marking,
    Outcome outcome) {

  /**
   * @param form its one-time id
   * @param learners who was chosen
   * @param what {@code mark} or {@code back}
   * @param points as they were typed
   * @param reason as it was typed
   */
  public record Marking(
      String form, Set<String> learners, String what, String points, String reason) {}

  /**
   * @param said the key of what was just done
   * @param mistakes what has to be corrected
   */
  public record Outcome(Optional<String> said, List<FieldMistake> mistakes) {}

  public boolean isMetOrNot() {
    return item.scoreMaximum().compareTo(BigDecimal.ONE) == 0;
  }

  /** Whether somebody is there to be marked. */
  public boolean hasLearners() {
    return lines.stream().anyMatch(line -> line.learner().active());
  }

  /** Where the form is sent. */
  public String action() {
    return HandResource.address(contextId, item.id());
  }

  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, outcome.mistakes());
  }

  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, outcome.mistakes(), field);
  }

  /** What holds of a learner, in words. */
  public String standing(Ui ui, Line line) {
    return line.standing()
        .map(
            held ->
                held.score()
                    .map(score -> isMetOrNot() ? met(ui, score.given()) : points(ui, score.given()))
                    .orElseGet(() -> ui.text("grading.hand.back")))
        .orElseGet(() -> ui.text(isMetOrNot() ? "grading.hand.nothing" : "grading.hand.no-points"));
  }

  private static String met(Ui ui, BigDecimal given) {
    return ui.text(given.signum() > 0 ? "grading.hand.met" : "grading.hand.nothing");
  }

  private String points(Ui ui, BigDecimal given) {
    return ui.text("grading.hand.reached", given, item.scoreMaximum());
  }
}
