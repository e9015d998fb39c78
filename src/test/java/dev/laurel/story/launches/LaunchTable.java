package dev.laurel.story.launches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Collects the rows of the table that a run prints. */
final class LaunchTable {

  /**
   * @param said the problem that the page names, or the page that the launch led to
   */
  private record Row(String title, int status, String said, double millis, boolean right) {}

  private final String heading;
  private final List<Row> rows = Collections.synchronizedList(new ArrayList<>());

  LaunchTable(String heading) {
    this.heading = heading;
  }

  void add(String title, Observed seen, List<String> complaints) {
    String said =
        seen.pages().isEmpty()
            ? seen.landed().replaceFirst("[0-9a-f-]{36}", "…")
            : seen.pages() + "";
    rows.add(new Row(title, seen.status(), said, seen.millis(), complaints.isEmpty()));
  }

  /** Title, status, named check and milliseconds; then how many were right, median and maximum. */
  String text() {
    StringBuilder text = new StringBuilder("\n" + heading + "\n");
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-3s %-86s %3d  %-34s %7.1f ms%n",
              row.right() ? "ok" : "NO",
              row.title(),
              row.status(),
              row.said(),
              row.millis()));
    }
    List<Double> millis = rows.stream().map(Row::millis).sorted().toList();
    long right = rows.stream().filter(Row::right).count();
    long over = millis.stream().filter(m -> m > 50).count();
    return text
        + String.format(
            Locale.ROOT,
            "%d of %d as expected; median %.1f ms, maximum %.1f ms, %d over 50 ms%n",
            right,
            rows.size(),
            millis.isEmpty() ? 0 : millis.get(millis.size() / 2),
            millis.isEmpty() ? 0 : millis.getLast(),
            over);
  }
}
