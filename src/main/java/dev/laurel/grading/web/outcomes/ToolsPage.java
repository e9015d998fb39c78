package dev.laurel.grading.web.outcomes;

import dev.laurel.shared.web.Ui;
import java.util.List;

/**
 * The activities that are done in tools of LTI 1.1, for those who do them.
 *
 * @param contextId the course
 * @param course its title
 * @param teaches whether this person teaches here
 * @param ways what can be opened
 */
public record ToolsPage(String contextId, String course, boolean teaches, List<Way> ways) {

  /**
   * The way into an activity.
   *
   * @param name of the activity
   * @param href good for this person and for as long as a visit
   */
  public record Way(String name, String href) {}

  private String base() {
    return "/courses/" + contextId;
  }

  /** Of teachers and of learners. */
  public List<Ui.Tab> tabs(Ui ui) {
    return teaches
        ? List.of(
            new Ui.Tab(ui.text("award.tab.progress"), base() + "/progress", false),
            new Ui.Tab(ui.text("award.tab.badges"), base() + "/badges", false))
        : List.of(
            new Ui.Tab(ui.text("award.tab.mine"), base() + "/my-badges", false),
            new Ui.Tab(ui.text("award.tab.passport"), base() + "/passport", false));
  }
}
