package dev.laurel.grading.web.events;

import dev.laurel.grading.KeepCanvasStreams.Shown;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Live Events of one registration, for the operator.
 *
 * @param platform the registration
 * @param shown its deployments
 * @param done what was just done: a key, empty for nothing
 */
public record LiveEventsPage(RegisteredPlatform platform, List<Shown> shown, String done) {

  /** What to choose in Canvas; Laurel drops every other. */
  public static final List<String> EVENTS =
      List.of(
          "assignment_created",
          "assignment_updated",
          "grade_change",
          "submission_updated",
          "course_completed",
          "course_progress",
          "learning_outcome_created",
          "learning_outcome_updated",
          "learning_outcome_result_created",
          "learning_outcome_result_updated");

  /** The path of the registration's page. */
  public String back() {
    return "/operator/platforms/" + platform.id();
  }

  /** Where a decision about a deployment goes. */
  public String action(Shown one) {
    return back() + "/live-events/" + one.deployment().id();
  }

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("grading.live.done." + done).filter(ui::knows).map(ui::text).orElse(null);
  }
}
