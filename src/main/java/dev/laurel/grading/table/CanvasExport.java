package dev.laurel.grading.table;

import dev.laurel.grading.table.GradeColumn.What;
import dev.laurel.grading.table.GradeTable.Form;
import dev.laurel.grading.table.GradeTable.Row;
import dev.laurel.roster.LearnerKey.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A gradebook that Canvas exported. Below the headings stands, if any column is posted by hand, a
 * row that says so, and then the row "Points Possible"; people follow. Headings are English in
 * every language, numbers are not.
 */
final class CanvasExport {

  private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(.+) \\((\\d{1,20})\\)");
  private static final Pattern COURSE = Pattern.compile("(?s)(Current|Final) Score( \\(.*\\))?");
  private static final Pattern GROUP =
      Pattern.compile("(?s)(?!.*\\bUnposted ).+ (Current|Final) Score( \\(.*\\))?");
  private static final String POINTS = "Points Possible";
  private static final String BY_HAND = "Manual Posting";

  /** Rows above the people. */
  private static final int HEAD = 3;

  private final TableRows rows;
  private final int pointsAt;

  private CanvasExport(TableRows rows, int pointsAt) {
    this.rows = rows;
    this.pointsAt = pointsAt;
  }

  /** Empty, when it is none. */
  static Optional<GradeTable> read(TableRows rows) {
    List<String> headers = rows.headers();
    boolean named = headers.getFirst().equals("Student") || headers.getFirst().equals("LastName");
    if (!named || !headers.contains("ID") || !headers.contains("Section")) {
      return Optional.empty();
    }
    int points =
        IntStream.range(0, Math.min(HEAD, rows.rows().size()))
            .filter(i -> rows.rows().get(i).cells().getFirst().equals(POINTS))
            .findFirst()
            .orElse(-1);
    return points < 0 ? Optional.empty() : Optional.of(new CanvasExport(rows, points).table());
  }

  private GradeTable table() {
    List<GradeColumn> columns =
        IntStream.range(0, rows.headers().size())
            .mapToObj(this::column)
            .flatMap(Optional::stream)
            .toList();
    List<Integer> names =
        Stream.of("Student", "FirstName", "LastName")
            .map(rows.headers()::indexOf)
            .filter(index -> index >= 0)
            .toList();
    List<Row> people = rows.rows().subList(pointsAt + 1, rows.rows().size());
    return new GradeTable(
        Form.CANVAS, columns, keys(), names, Optional.empty(), rows.commas(), people);
  }

  /**
   * A SIS id is heard in launches as Canvas's own variable and in lists of members as the sourced
   * id of LIS. Login ids are not among the keys: many are e-mail addresses, and all can change.
   */
  private List<KeyColumn> keys() {
    return Stream.of(
            key("SIS User ID", Kind.LIS_SOURCED_ID),
            key("SIS User ID", Kind.SIS_ID),
            key("ID", Kind.CANVAS_LOCAL_ID),
            key("ID", Kind.CANVAS_ID))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<KeyColumn> key(String header, Kind kind) {
    int index = rows.headers().indexOf(header);
    return index < 0 ? Optional.empty() : Optional.of(new KeyColumn(index, header, kind));
  }

  private Optional<GradeColumn> column(int index) {
    String header = rows.headers().get(index);
    if (COURSE.matcher(header).matches()) {
      boolean usual = header.equals("Final Score");
      return Optional.of(total(index, header, What.COURSE_PERCENT, usual));
    }
    Matcher assignment = ASSIGNMENT.matcher(header);
    if (assignment.matches()) {
      return Optional.of(assignment(index, assignment.group(1), assignment.group(2)));
    }
    return GROUP.matcher(header).matches()
        ? Optional.of(total(index, header, What.PERCENT, false))
        : Optional.empty();
  }

  private static GradeColumn total(int index, String header, What what, boolean usual) {
    return new GradeColumn(
        index, "canvas:" + header, header, what, Optional.of(GradeColumn.HUNDRED), usual);
  }

  private GradeColumn assignment(int index, String name, String id) {
    boolean byHand =
        rows.rows().subList(0, pointsAt).stream()
            .anyMatch(row -> row.cells().get(index).startsWith(BY_HAND));
    Optional<BigDecimal> maximum = points(index);
    return new GradeColumn(
        index,
        "canvas:" + id,
        name,
        byHand ? What.POSTED_BY_HAND : What.POINTS,
        maximum,
        !byHand && maximum.isPresent());
  }

  /** An assignment without points can have no share of them. */
  private Optional<BigDecimal> points(int index) {
    CellValue value =
        CellValue.of(rows.rows().get(pointsAt).cells().get(index), false, rows.commas());
    return value instanceof CellValue.Number number && number.value().signum() > 0
        ? Optional.of(number.value())
        : Optional.empty();
  }
}
