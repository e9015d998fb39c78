package dev.laurel.story;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Visitor;
import java.util.List;
import java.util.Map;

/** The operator in {@link EveryPageIT} who merges two of the demo's people. */
final class Merging {

  private static final String PEOPLE = "/operator/people";

  private final String laurel;
  private final Visitor operator;
  private String first = "";
  private String other = "";

  Merging(String laurel, Visitor operator) {
    this.laurel = laurel;
    this.operator = operator;
  }

  /** The first two of the course. */
  void finds() {
    List<String> links =
        operator
            .get(laurel + PEOPLE + "?course=data")
            .html()
            .select("#people tbody a")
            .eachAttr("href");
    first = links.get(0).replaceFirst(".*first=", "");
    other = links.get(1).replaceFirst(".*first=", "");
  }

  /** One of them is chosen, and all are there to compare with. */
  void chooses(Page page) {
    page.navigate(laurel + PEOPLE + "?course=data&first=" + first);
  }

  private String comparison() {
    return laurel + PEOPLE + "/compare?keep=" + first + "&merge=" + other;
  }

  void compares(Page page) {
    page.navigate(comparison());
  }

  void givesNoReason(Page page) {
    compares(page);
    page.locator("form.card button.primary").click();
  }

  void merges() {
    operator.submit(
        operator.get(comparison()).form("form.card"),
        Map.of(
            "reason", "Shown at the help desk, with both accounts open side by side.",
            "by", "Olu Operator"));
  }

  void undoes(Page page) {
    page.navigate(laurel + PEOPLE + "/merges/" + other + "/undo");
  }

  void undoesForNoReason(Page page) {
    undoes(page);
    page.locator("form.card button.primary").click();
  }
}
