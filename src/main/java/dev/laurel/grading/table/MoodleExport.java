package dev.laurel.grading.table;

import dev.laurel.grading.table.GradeColumn.What;
import dev.laurel.grading.table.GradeTable.Form;
import dev.laurel.roster.LearnerKey.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A grade export of Moodle as plain text. Each grade's heading ends with how it is shown: "Quiz:
 * Plants (Real)". Words are those of Moodle's English, German and Spanish; the export of another
 * language is a plain table.
 */
final class MoodleExport {

  private static final Pattern SHOWN = Pattern.compile("(?s)(.+) \\(([^()]+)\\)");
  private static final Set<String> REAL = Set.of("Real", "Punkte");
  private static final Set<String> PERCENT = Set.of("Percentage", "Prozentsatz", "Porcentaje");
  private static final Set<String> LETTER = Set.of("Letter", "Note", "Buchstabe", "Letra");
  private static final Set<String> COURSE =
      Set.of("Course total", "Kurs gesamt", "Total del curso");
  static final Set<String> ID_NUMBER =
      Set.of("ID number", "ID-Nummer", "Matrikelnummer", "Número de ID");
  static final Set<String> USER_NAME = Set.of("Username", "Anmeldename", "Nombre de usuario");
  private static final Set<String> EXPORTED =
      Set.of(
          "Last downloaded from this course",
          "Zuletzt aus diesem Kurs geladen",
          "Última descarga de este curso");
  private static final Set<String> NAME =
      Set.of(
          "First name",
          "Last name",
          "Surname",
          "Vorname",
          "Nachname",
          "Nombre",
          "Apellido(s)",
          "Apellidos");

  private final TableRows rows;

  private MoodleExport(TableRows rows) {
    this.rows = rows;
  }

  /** Empty, when it is none. */
  static Optional<GradeTable> read(TableRows rows) {
    MoodleExport export = new MoodleExport(rows);
    List<GradeColumn> columns = export.columns();
    boolean people = rows.headers().stream().anyMatch(NAME::contains) || !export.keys().isEmpty();
    return columns.isEmpty() || !people ? Optional.empty() : Optional.of(export.table(columns));
  }

  private GradeTable table(List<GradeColumn> columns) {
    List<Integer> names =
        IntStream.range(0, rows.headers().size())
            .filter(index -> NAME.contains(rows.headers().get(index)))
            .boxed()
            .toList();
    List<KeyColumn> keys = keys().isEmpty() ? PlainTable.keys(rows, columns) : keys();
    return new GradeTable(Form.MOODLE, columns, keys, names, timed(), rows.commas(), rows.rows());
  }

  private Optional<Integer> timed() {
    return IntStream.range(0, rows.headers().size())
        .filter(index -> EXPORTED.contains(rows.headers().get(index)))
        .boxed()
        .findFirst();
  }

  private List<KeyColumn> keys() {
    return IntStream.range(0, rows.headers().size())
        .mapToObj(this::key)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<KeyColumn> key(int index) {
    String header = rows.headers().get(index);
    if (ID_NUMBER.contains(header)) {
      return Optional.of(new KeyColumn(index, header, Kind.LIS_SOURCED_ID));
    }
    return USER_NAME.contains(header)
        ? Optional.of(new KeyColumn(index, header, Kind.MOODLE_USERNAME))
        : Optional.empty();
  }

  private List<GradeColumn> columns() {
    Set<String> inPoints = new HashSet<>();
    rows.headers().stream()
        .map(SHOWN::matcher)
        .filter(shown -> shown.matches() && REAL.contains(shown.group(2)))
        .forEach(shown -> inPoints.add(shown.group(1)));
    return IntStream.range(0, rows.headers().size())
        .mapToObj(index -> column(index, inPoints))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<GradeColumn> column(int index, Set<String> inPoints) {
    Matcher shown = SHOWN.matcher(rows.headers().get(index));
    if (!shown.matches()) {
      return Optional.empty();
    }
    String name = shown.group(1);
    boolean course = COURSE.contains(name);
    if (REAL.contains(shown.group(2))) {
      return Optional.of(column(index, name, course ? What.COURSE_POINTS : What.POINTS, true));
    }
    if (PERCENT.contains(shown.group(2))) {
      What what = course ? What.COURSE_PERCENT : What.PERCENT;
      return Optional.of(column(index, shown.group(), what, !inPoints.contains(name)));
    }
    return LETTER.contains(shown.group(2))
        ? Optional.of(column(index, shown.group(), What.LETTERS, false))
        : Optional.empty();
  }

  private GradeColumn column(int index, String label, What what, boolean usual) {
    boolean percent = what == What.PERCENT || what == What.COURSE_PERCENT;
    return new GradeColumn(
        index,
        PlainTable.identity("moodle", rows.headers(), index),
        label,
        what,
        percent ? Optional.of(GradeColumn.HUNDRED) : Optional.empty(),
        usual);
  }
}
