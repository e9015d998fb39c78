package dev.laurel.grading;

import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.Finding.State;
import dev.laurel.grading.ImportPreview.Exported;
import dev.laurel.grading.ImportPreview.Exported.By;
import dev.laurel.grading.table.CellValue;
import dev.laurel.grading.table.GradeColumn;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.GradeTable.Row;
import dev.laurel.grading.table.KeyColumn;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Cut;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The chosen columns of a table, row by row: what the preview shows and what is recorded. */
final class ImportRows {

  /** Characters of an activity's name that are kept. */
  private static final int LONGEST_LABEL = 300;

  /** An id of an import, a sign, and as much of a hash as fits into the id of an event. */
  private static final int HASH_DIGITS = 27;

  private final GradeTable table;
  private final GradeImport one;
  private final ImportChoice choice;
  private final KeyColumn keys;
  private final List<GradeColumn> columns;
  private final Map<LearnerKey, Integer> seen = new HashMap<>();

  /**
   * @param one whose choice is made
   * @throws IllegalArgumentException when the choice is of another table
   */
  ImportRows(GradeTable table, GradeImport one) {
    this.table = table;
    this.one = one;
    this.choice = one.choice().orElseThrow();
    this.keys =
        table.keys().stream()
            .filter(key -> key.index() == choice.keyColumn() && key.kind() == choice.keyKind())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No such column of keys"));
    this.columns =
        table.columns().stream()
            .filter(column -> choice.maximums().containsKey(column.index()))
            .toList();
    table.rows().forEach(row -> key(row).ifPresent(key -> seen.merge(key, 1, Integer::sum)));
  }

  List<GradeColumn> columns() {
    return columns;
  }

  List<Row> rows() {
    return table.rows();
  }

  /**
   * The moment for which a row counts: as a person says, else as the file says, else that of the
   * upload; later than that it was not exported, whatever a clock says.
   */
  Instant at(Row row) {
    return notAfterUpload(choice.exportedAt().or(() -> table.exportedAt(row)));
  }

  private Instant notAfterUpload(Optional<Instant> said) {
    return said.filter(one.file().uploadedAt()::isAfter).orElse(one.file().uploadedAt());
  }

  /** The latest moment for which a row counts, and who says so. */
  Exported exported() {
    Optional<Instant> file =
        table.rows().stream()
            .flatMap(row -> table.exportedAt(row).stream())
            .max(Comparator.naturalOrder());
    By by = file.isPresent() ? By.FILE : By.UPLOAD;
    return new Exported(
        notAfterUpload(choice.exportedAt().or(() -> file)),
        choice.exportedAt().isPresent() ? By.PERSON : by);
  }

  /**
   * What a cell is told from others by. Ids of imports sort by their time, so that of two files
   * that were exported at one moment the one that was uploaded later holds.
   */
  Source source(Row row, GradeColumn column) {
    String hash = Digest.sha256(List.of(one.id(), String.valueOf(row.number()), url(column)));
    return new Source(
        Channel.IMPORT, one.id() + "-" + hash.substring(0, HASH_DIGITS), one.file().hash());
  }

  String name(Row row) {
    return table.name(row);
  }

  String keyCell(Row row) {
    return row.cells().get(keys.index());
  }

  Optional<LearnerKey> key(Row row) {
    return keys.key(keyCell(row));
  }

  /** All keys of the table, as reports write them. */
  Set<String> keys() {
    return keys(table, keys);
  }

  /** The keys of a column, as reports write them. */
  static Set<String> keys(GradeTable table, KeyColumn column) {
    return table.rows().stream()
        .flatMap(row -> column.key(row.cells().get(column.index())).stream())
        .map(LearnerKey::text)
        .collect(Collectors.toSet());
  }

  /** Two rows about one person contradict each other, so neither counts. */
  boolean isTwice(LearnerKey key) {
    return seen.getOrDefault(key, 0) > 1;
  }

  CellValue value(Row row, GradeColumn column) {
    return table.value(row, column);
  }

  Finding finding(GradeColumn column, CellValue.Number number) {
    return new Finding(
        column.isCourseGrade() ? Kind.COURSE_GRADE : Kind.SCORE,
        State.FINAL,
        Optional.of(
            new Score(
                number.value(), Objects.requireNonNull(choice.maximums().get(column.index())))));
  }

  /** The columns as items of the course, by which the next upload finds them again. */
  List<ListedItem> items() {
    return columns.stream()
        .map(
            column ->
                new ListedItem(
                    url(column),
                    label(column),
                    Objects.requireNonNull(choice.maximums().get(column.index())),
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  private static String label(GradeColumn column) {
    return Cut.to(column.label(), LONGEST_LABEL);
  }

  /** A URN (RFC 9562, section 4), so that nobody takes it for an address of the LMS. */
  static String url(GradeColumn column) {
    byte[] name = ("import:" + column.identity()).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
