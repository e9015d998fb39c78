package dev.laurel.grading.table;

import dev.laurel.grading.table.GradeColumn.What;
import dev.laurel.grading.table.GradeTable.Form;
import dev.laurel.roster.LearnerKey.Kind;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of somebody's own: one row of headings, one column that says who, others with grades. */
final class PlainTable {

  private static final Set<String> NAME =
      Set.of(
          "name",
          "student",
          "learner",
          "first name",
          "last name",
          "surname",
          "vorname",
          "nachname",
          "nombre",
          "apellidos");

  /** Names of people that a table of one's own may hold; the user's id at the LMS comes first. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.LTI_SUB,
          Kind.LIS_SOURCED_ID,
          Kind.SIS_ID,
          Kind.MOODLE_USERNAME,
          Kind.CANVAS_LOCAL_ID,
          Kind.CANVAS_ID);

  /** Headings of columns that say who somebody is; columns of numbers with another are grades. */
  private static final Pattern WHO =
      Pattern.compile(
          "(?i).*(\\b(id|ids|nr|no|sub)\\b|number|nummer|número|matrik|kennung|ident|user|usuario"
              + "|anmelde|login|code).*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  /** Columns beyond these say who somebody is in no table of a sane maker. */
  private static final int FIRST = 12;

  private PlainTable() {}

  static GradeTable read(TableRows rows) {
    List<GradeColumn> columns =
        IntStream.range(0, rows.headers().size())
            .mapToObj(index -> column(rows, index))
            .flatMap(Optional::stream)
            .toList();
    List<Integer> names =
        IntStream.range(0, rows.headers().size())
            .filter(index -> NAME.contains(lower(rows, index)))
            .boxed()
            .toList();
    return new GradeTable(
        Form.PLAIN,
        columns,
        keys(rows, List.of()),
        names,
        Optional.empty(),
        rows.commas(),
        rows.rows());
  }

  private static String lower(TableRows rows, int index) {
    return rows.headers().get(index).toLowerCase(Locale.ROOT);
  }

  private static Optional<GradeColumn> column(TableRows rows, int index) {
    String header = rows.headers().get(index);
    List<String> cells = cells(rows, index);
    if (header.isEmpty() || NAME.contains(lower(rows, index)) || isWho(rows, index)) {
      return Optional.empty();
    }
    if (isOfAddresses(cells)) {
      return Optional.empty();
    }
    boolean percent = !cells.isEmpty() && cells.stream().allMatch(cell -> cell.endsWith("%"));
    What what = percent ? What.PERCENT : hasNumber(rows, cells) ? What.POINTS : What.LETTERS;
    return Optional.of(
        new GradeColumn(
            index,
            identity("plain", rows.headers(), index),
            header,
            what,
            percent ? Optional.of(GradeColumn.HUNDRED) : Optional.empty(),
            what != What.LETTERS && index > 0 && isAllNumbers(rows, cells, percent)));
  }

  /** What is in a column, where anything is. */
  private static List<String> cells(TableRows rows, int index) {
    return rows.rows().stream()
        .map(row -> row.cells().get(index))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static boolean hasNumber(TableRows rows, List<String> cells) {
    return cells.stream()
        .map(cell -> CellValue.of(cell, true, rows.commas()))
        .anyMatch(CellValue.Number.class::isInstance);
  }

  private static boolean isAllNumbers(TableRows rows, List<String> cells, boolean percent) {
    return cells.stream()
        .map(cell -> CellValue.of(cell, percent, rows.commas()))
        .noneMatch(CellValue.Invalid.class::isInstance);
  }

  private static boolean isOfAddresses(List<String> cells) {
    return cells.stream().filter(ADDRESS.asMatchPredicate()).count() * 2 > cells.size();
  }

  private static boolean isWho(TableRows rows, int index) {
    return WHO.matcher(rows.headers().get(index)).matches();
  }

  /** Of two columns with one heading the second is another. */
  static String identity(String form, List<String> headers, int index) {
    String header = headers.get(index);
    int before = Collections.frequency(headers.subList(0, index), header);
    return form + ":" + header + (before == 0 ? "" : "\n" + before);
  }

  /** Columns whose cells are mostly different, and no addresses, each as every kind of key. */
  static List<KeyColumn> keys(TableRows rows, List<GradeColumn> taken) {
    Set<Integer> grades = new HashSet<>(taken.stream().map(GradeColumn::index).toList());
    return IntStream.range(0, Math.min(FIRST, rows.headers().size()))
        .filter(index -> !grades.contains(index) && mayTellPeopleApart(rows, index))
        .boxed()
        .flatMap(index -> keys(rows, index))
        .toList();
  }

  private static Stream<KeyColumn> keys(TableRows rows, int index) {
    String header = rows.headers().get(index);
    return kinds(header).stream().map(kind -> new KeyColumn(index, header, kind));
  }

  /** A heading that says which name of people it is must not be taken for another. */
  private static List<Kind> kinds(String header) {
    if (MoodleExport.USER_NAME.contains(header)) {
      return List.of(Kind.MOODLE_USERNAME);
    }
    boolean number = MoodleExport.ID_NUMBER.contains(header);
    return number || header.startsWith("SIS ") ? List.of(Kind.LIS_SOURCED_ID, Kind.SIS_ID) : KINDS;
  }

  /** Numbers tell people apart in the first column only, or where the heading says so. */
  private static boolean mayTellPeopleApart(TableRows rows, int index) {
    String lower = lower(rows, index);
    List<String> cells = cells(rows, index);
    if (lower.isEmpty() || NAME.contains(lower) || cells.isEmpty()) {
      return false;
    }
    if (isOfAddresses(cells)) {
      return false;
    }
    boolean grades = index > 0 && !isWho(rows, index) && hasNumber(rows, cells);
    return !grades && (isWho(rows, index) || new HashSet<>(cells).size() * 2 > cells.size());
  }
}
