package dev.laurel.credential.web;

import dev.laurel.credential.BadgeSummary;
import java.util.Optional;

/**
 * The page that checks any badge.
 *
 * @param checked the badge that was handed in and what came of it
 * @param unreadable names the text that says why nothing could be checked; empty when there is none
 * @param text what was pasted, to be corrected
 * @param link what was linked to
 */
public record CheckPage(Optional<Checked> checked, String unreadable, String text, String link) {

  /**
   * @param container JSON, PNG, SVG or JWT
   */
  public record Checked(BadgeSummary badge, String container, Report report) {}

  static CheckPage empty() {
    return new CheckPage(Optional.empty(), "", "", "");
  }

  CheckPage withText(String pasted) {
    return new CheckPage(checked, unreadable, pasted, link);
  }

  CheckPage withLink(String given) {
    return new CheckPage(checked, unreadable, text, given);
  }
}
