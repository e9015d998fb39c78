package dev.laurel.story;

import com.microsoft.playwright.Page;

/** The operator in {@link EveryPageIT} who merges two of the demo's people. */
final class Merging {

  private final String laurel;
  private String comparison = "";

  Merging(String laurel) {
    this.laurel = laurel;
  }

  /** One of them is chosen, and all are there to compare with. */
  void chooses(Page page) {
    page.navigate(laurel + "/operator/people?q=a");
    page.locator("#people tbody tr a").first().click();
    page.locator("input[name=q]").fill("a");
    page.locator("form[role=search] button").click();
    page.locator("#people tbody tr a").first().waitFor();
    comparison = page.locator("#people tbody tr a").first().getAttribute("href");
  }

  void compares(Page page) {
    page.navigate(laurel + comparison);
  }

  void givesNoReason(Page page) {
    compares(page);
    page.locator("form.card button.primary").click();
  }

  void merges(Page page) {
    compares(page);
    says(page, "Shown at the help desk, with both accounts open side by side.");
  }

  void undoes(Page page) {
    page.navigate(laurel + "/operator/people/merges");
    page.locator("#merges a[href$=undo]").first().click();
    page.waitForURL("**/undo");
  }

  void undoesForNoReason(Page page) {
    undoes(page);
    page.locator("form.card button.primary").click();
  }

  private static void says(Page page, String reason) {
    page.locator("textarea[name=reason]").fill(reason);
    page.locator("input[name=by]").fill("Olu Operator");
    page.locator("form.card button.primary").click();
    page.locator("#merges").waitFor();
  }
}
