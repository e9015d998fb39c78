package dev.laurel.award.web;

import dev.laurel.award.Award;
import dev.laurel.award.CourseProgress.Cell;
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
 * @param said the key of what was just done
 */
public record MyBadgesPage(
    String contextId,
    String course,
    boolean teaches,
    List<Cell> cells,
    Map<String, String> reasons,
    Optional<String> said) {

  /** Those that the learner has. */
  public List<Cell> earned() {
    return cells.stream().filter(MyBadgesPage::isEarned).toList();
  }

  /** Those that can still be earned. */
  public List<Cell> missing() {
    return cells.stream().filter(cell -> cell.award().isEmpty()).toList();
  }

  private static boolean isEarned(Cell cell) {
    return cell.award().filter(award -> award.state() != Award.State.REVOKED).isPresent();
  }
}
