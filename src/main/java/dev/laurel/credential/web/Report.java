package dev.laurel.credential.web;

import dev.laurel.openbadges.Check;
import dev.laurel.openbadges.CheckOutcome;
import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.Verdict;
import dev.laurel.openbadges.VerificationReport;
import dev.laurel.shared.web.Ui;
import java.time.Instant;
import java.util.List;

/**
 * A verification report as a page shows it.
 *
 * @param verdict of all checks together
 * @param lines one for each check, in the order of checking
 * @param at when the checks were made
 */
public record Report(Verdict verdict, List<Line> lines, Instant at) {

  /**
   * One check.
   *
   * @param check names the text that says what is asked
   * @param answer how it came out
   * @param reason names the text that says why; empty when it passed
   */
  public record Line(String check, Ui.Answer answer, String reason) {}

  static Report of(VerificationReport report, Instant at) {
    return new Report(report.verdict(), report.checks().stream().map(Report::line).toList(), at);
  }

  private static Line line(Check check) {
    CheckOutcome outcome = check.outcome();
    String name = check.name().name();
    return switch (outcome) {
      case Passed passed -> new Line(name, Ui.Answer.PASSED, "");
      case Failed failed -> new Line(name, Ui.Answer.FAILED, failed.failure().name());
      case CouldNotTell open -> new Line(name, Ui.Answer.UNKNOWN, open.obstacle().name());
    };
  }

  boolean failedBecause(String reason) {
    return lines.stream().anyMatch(line -> line.reason().equals(reason));
  }

  /** The lines with their texts. */
  public List<Ui.Check> in(Ui ui) {
    return lines.stream()
        .map(
            line ->
                new Ui.Check(
                    line.answer(),
                    ui.text("credential.check." + line.check()),
                    line.reason().isEmpty() ? "" : ui.text("credential.reason." + line.reason())))
        .toList();
  }
}
