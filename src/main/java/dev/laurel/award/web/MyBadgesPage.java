package dev.laurel.award.web;

import dev.laurel.award.Award;
import dev.laurel.award.CourseProgress.Cell;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A learner's badges in a course.
 *
 * @param contextId the course
 * @param course its title
 * @param teaches whether this person teaches here, and so earns nothing
 * @param cells every badge of the course
 * @param reasons what instructors said by hand, by the graded item's id
 * @param tools whether there are activities to open in older tools
 * @param said the key of what was just done
 */
public record MyBadgesPage(
    String contextId,
    String course,
    boolean teaches,
    List<Cell> cells,
    Map<String, String> reasons,
    boolean tools,
    Optional<String> said) {

  /** Those that the learner has, and those that were taken back. */
  public List<Cell> earned() {
    return cells.stream().filter(cell -> cell.award().isPresent()).toList();
  }

  /** Those that can still be earned. */
  public List<Cell> missing() {
    return cells.stream().filter(cell -> cell.award().isEmpty()).toList();
  }

  /** A badge that was taken back says so. */
  public Ui.State state(Award award) {
    return award.state() == Award.State.REVOKED ? Ui.State.WITHDRAWN : Ui.State.EARNED;
  }
}
