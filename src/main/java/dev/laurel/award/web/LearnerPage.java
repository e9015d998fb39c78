package dev.laurel.award.web;

import dev.laurel.award.CourseProgress.Cell;
import dev.laurel.award.LearnerStanding.Heard;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One learner's standing in a course, for those who teach.
 *
 * @param contextId the course
 * @param course its title
 * @param learner who; absent when the LMS means somebody whom Laurel does not know
 */
public record LearnerPage(String contextId, String course, Optional<Shown> learner) {

  /**
   * @param name empty when the LMS does not tell
   * @param active false when they have left the course
   * @param cells every badge, with what the rule says now
   * @param reasons what was said by hand, by the graded item's id
   * @param heard every result that Laurel knows
   */
  public record Shown(
      String name,
      boolean active,
      List<Cell> cells,
      Map<String, String> reasons,
      List<Heard> heard) {}

  /** The tabs of those who teach; this page is a part of the progress. */
  public List<Ui.Tab> tabs(Ui ui) {
    String base = "/courses/" + contextId;
    return List.of(
        new Ui.Tab(ui.text("award.tab.progress"), base + "/progress", true),
        new Ui.Tab(ui.text("award.tab.badges"), base + "/badges", false));
  }

  /** What holds of a badge: a withdrawn one is not earned any more. */
  public Ui.State state(Cell cell) {
    return cell.award()
        .map(
            award ->
                award.state() == dev.laurel.award.Award.State.REVOKED
                    ? Ui.State.WITHDRAWN
                    : Ui.State.EARNED)
        .orElse(Ui.State.NOT_YET);
  }
}
