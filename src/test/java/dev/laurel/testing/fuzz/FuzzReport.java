package dev.laurel.testing.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one target fared, read from Jazzer's own words and from {@link FuzzEntry}'s last line. */
record FuzzReport(
    String title, long wanted, long runs, long accepted, long slowestMillis, String finding) {

  private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) runs in");
  private static final Pattern ENDURED =
      Pattern.compile("ENDURED accepted=(\\d+) refused=\\d+ slowest=(\\d+)");
  private static final Pattern FINDING =
      Pattern.compile("(?m)^(?:== Java Exception: |==\\d+== ERROR: |Caused by: )(.*)$");

  static FuzzReport of(String title, long wanted, int exit, String log) {
    Matcher finding = FINDING.matcher(log);
    String found = finding.find() ? finding.group(1) : exit == 0 ? "" : "exit status " + exit;
    return new FuzzReport(
        title,
        wanted,
        number(DONE, 1, log),
        number(ENDURED, 1, log),
        number(ENDURED, 2, log),
        found);
  }

  /** Whether it did all its runs and nothing was found. */
  boolean endured() {
    return finding.isEmpty() && runs >= wanted;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-24s %,12d runs %,12d accepted, slowest %4d ms  %s",
        title,
        runs,
        accepted,
        slowestMillis,
        endured() ? "endured" : finding.isEmpty() ? "STOPPED EARLY" : finding);
  }

  static String total(List<FuzzReport> reports) {
    return String.format(
        Locale.ROOT,
        "%d targets, %,d runs, %d findings",
        reports.size(),
        reports.stream().mapToLong(FuzzReport::runs).sum(),
        reports.stream().filter(report -> !report.endured()).count());
  }

  private static long number(Pattern pattern, int group, String log) {
    Matcher found = pattern.matcher(log);
    return found.find() ? Long.parseLong(found.group(group)) : 0;
  }
}
