package dev.laurel.story.launches;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares what a case expects with what was seen; an empty list is a pass. */
final class Verdict {

  private static final double HUNG_MILLIS = 5_000;
  private static final Pattern INSIDES =
      Pattern.compile("Exception|\\bat [a-z]+(\\.\\w+)+\\(|org\\.(jboss|hibernate)|WFLY|RESTEASY");

  private Verdict() {}

  /** A hostile launch is refused by the check it names, and leaves nothing. */
  static List<String> ofHostile(LaunchCase told, Observed seen) {
    List<String> complaints = ofAny(told, seen);
    if (seen.status() < 400 || seen.status() > 499) {
      complaints.add("answered with " + seen.status() + ", not with a refusal");
    }
    String wanted = told.expect().page();
    if (!seen.pages().equals(List.of(wanted))) {
      complaints.add("the page names " + seen.pages() + " instead of " + wanted);
    }
    if (seen.rowsAdded() != 0) {
      complaints.add(seen.rowsAdded() + " rows were stored");
    }
    return complaints;
  }

  /** A friendly launch is accepted and lands on a page. */
  static List<String> ofFriendly(LaunchCase told, Observed seen) {
    List<String> complaints = ofAny(told, seen);
    if (seen.landedStatus() != 200) {
      complaints.add("landed on a page with " + seen.landedStatus() + " " + seen.pages());
    }
    String wanted = told.expect().lands();
    if (wanted != null && !seen.landed().endsWith(wanted)) {
      complaints.add("landed on " + seen.landed() + " instead of " + wanted);
    }
    if (!seen.pages().isEmpty()) {
      complaints.add("the page names " + seen.pages());
    }
    return complaints;
  }

  private static List<String> ofAny(LaunchCase told, Observed seen) {
    List<String> complaints = new ArrayList<>();
    if (seen.status() != told.expect().status()) {
      complaints.add("status " + seen.status() + " instead of " + told.expect().status());
    }
    if (seen.millis() > HUNG_MILLIS) {
      complaints.add("hung for " + Math.round(seen.millis()) + " ms");
    }
    if (INSIDES.matcher(seen.body()).find()) {
      complaints.add("the page tells of the inside");
    }
    told.unseen().stream()
        .filter(seen.body()::contains)
        .forEach(text -> complaints.add("the page shows " + text));
    return complaints;
  }
}
