package dev.laurel.insight.web;

import dev.laurel.grading.Finding;
import dev.laurel.grading.Score;
import dev.laurel.insight.WaitingGrades.Found;
import dev.laurel.insight.WaitingGrades.Line;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.RefreshRoster.Refreshed;
import dev.laurel.shared.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Grades that wait, or were refused.
 *
 * @param found what there is
 * @param continued whether this is not the first page
 * @param said what became of looking again
 */
public record WaitingPage(Found found, boolean continued, Optional<Refreshed> said) {

  private static final int LONGEST_SHOWN = 80;

  static Optional<Refreshed> said(String word) {
    return Arrays.stream(Refreshed.values()).filter(each -> each.name().equals(word)).findFirst();
  }

  public String base() {
    return "/courses/" + found.course().id();
  }

  public List<Ui.Tab> tabs(Ui ui) {
    return List.of(
        new Ui.Tab(ui.text("award.tab.progress"), base() + "/progress", false),
        new Ui.Tab(ui.text("award.tab.badges"), base() + "/badges", false));
  }

  /** Nothing waits, was refused or is in dispute. */
  public boolean isQuiet() {
    return found.total() == 0 && found.refused().isEmpty() && found.disputes().isEmpty();
  }

  /** Whether the LMS offers a list of members that could be read. */
  public boolean hasList() {
    return found.course().membershipsUrl().isPresent();
  }

  /** Whether looking again found nothing out, which needs more than a passing word. */
  public boolean isRefreshTrouble() {
    return said.filter(s -> s == Refreshed.FAILED || s == Refreshed.NOT_OFFERED).isPresent();
  }

  /** The points, or in words why there are none to show. */
  public String value(Ui ui, Line line) {
    Finding finding = line.report().finding();
    return finding
        .counting()
        .map(score -> points(ui, score))
        .orElseGet(() -> ui.text("insight.waiting.state." + finding.state()));
  }

  private static String points(Ui ui, Score score) {
    return ui.text("insight.waiting.points", score.given(), score.maximum());
  }

  /** A key as it was given; what no key can be is cut. */
  public String shown(LearnerKey key) {
    String value = key.value();
    return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
