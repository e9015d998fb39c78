package dev.laurel.award.web;

import dev.laurel.award.Award;
import dev.laurel.award.CourseProgress.Cell;
import dev.laurel.award.CourseProgress.Table;
import dev.laurel.grading.CourseHealth.Hearing;
import dev.laurel.shared.web.Ui;
import java.util.Optional;

/**
 * The progress of a course.
 *
 * @param contextId the course
 * @param course its title
 * @param table learners by badges
 * @param hearing when the LMS was read, and what is wrong
 * @param said the key of what was just done
 */
public record ProgressPage(
    String contextId, String course, Table table, Hearing hearing, Optional<String> said) {

  /** Earned and claimed look the same; the words differ. */
  public Ui.State state(Cell cell) {
    if (isHeld(cell)) {
      return Ui.State.EARNED;
    }
    return cell.award().isPresent() ? Ui.State.WITHDRAWN : Ui.State.NOT_YET;
  }

  /** How many learners hold a badge. */
  public long earned(int column) {
    return table.rows().stream().filter(row -> isHeld(row.cells().get(column))).count();
  }

  private static boolean isHeld(Cell cell) {
    return cell.award().filter(award -> award.state() != Award.State.REVOKED).isPresent();
  }

  /** The key of the words for an award. */
  public String words(Award award) {
    return switch (award.state()) {
      case OFFERED -> "award.progress.earned";
      case CLAIMED -> "award.progress.claimed";
      case REVOKED -> "award.progress.revoked";
    };
  }
}
