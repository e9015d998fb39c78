package dev.laurel.grading.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A gradebook that somebody uploaded.
 *
 * @param form whose export it is
 * @param columns what may be taken as grades, in the order of the file
 * @param keys which columns may say who a row is about
 * @param names columns with the names of people; for orientation only
 * @param timed the column in which Moodle has written when it exported a row, in Unix seconds
 * @param commas whether a comma in a number can only be a decimal one: cells are parted by another
 * @param rows the people
 */
public record GradeTable(
    Form form,
    List<GradeColumn> columns,
    List<KeyColumn> keys,
    List<Integer> names,
    Optional<Integer> timed,
    boolean commas,
    List<Row> rows) {

  /** Bytes of a file. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** Rows of people. */
  public static final int MOST_ROWS = 20_000;

  public static final int MOST_COLUMNS = 300;

  /** Characters of a cell. */
  public static final int LONGEST_CELL = 1_000;

  /** All cells together: what a server of the usual size holds without noticing. */
  public static final int MOST_CELLS = 500_000;

  /** From 2001 to 2286. */
  private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{9}");

  /** Whose export a table is. */
  public enum Form {
    MOODLE,
    CANVAS,
    PLAIN
  }

  /**
   * @param number as a spreadsheet counts: the headings are row 1
   * @param cells without blanks around them, as many as there are headings
   */
  public record Row(int number, List<String> cells) {

    /** Whether nothing is in it. */
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** What a row says in a column. */
  public CellValue value(Row row, GradeColumn column) {
    return CellValue.of(row.cells().get(column.index()), column.isPercent(), commas);
  }

  /** When a row was exported, where the file says it. */
  public Optional<Instant> exportedAt(Row row) {
    return timed
        .map(row.cells()::get)
        .filter(SECONDS.asMatchPredicate())
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
  }

  /** What a row says of somebody's name; empty when it says nothing. */
  public String name(Row row) {
    return String.join(
        " ", names.stream().map(row.cells()::get).filter(part -> !part.isEmpty()).toList());
  }
}
