package dev.laurel.grading;

import dev.laurel.grading.ImportPreview.Cell;
import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.ImportPreview.Line;
import dev.laurel.grading.table.CellValue;
import dev.laurel.grading.table.GradeColumn;
import dev.laurel.grading.table.GradeTable.Row;
import dev.laurel.roster.LearnerKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts all lines of a preview and keeps those of one page. */
final class PreviewLines {

  private final ImportRows rows;
  private final Map<String, String> learners;
  private final int from;
  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private final Map<Fate, List<Line>> lines = new EnumMap<>(Fate.class);
  private int known;

  /**
   * @param learners who is behind the keys
   * @param from how many lines of each fate are skipped
   */
  PreviewLines(ImportRows rows, Map<String, String> learners, int from) {
    this.rows = rows;
    this.learners = learners;
    this.from = from;
  }

  /** Who a row is about, if that person is in the course. */
  Optional<String> learner(Row row) {
    return rows.key(row).map(LearnerKey::text).map(learners::get);
  }

  /**
   * @param items what is known of the columns, by URL
   * @param held what holds now, by learner and item
   */
  void add(List<Row> some, Map<String, GradedItem> items, Map<List<String>, Standing> held) {
    for (Row row : some) {
      Optional<LearnerKey> key = rows.key(row);
      if (key.isEmpty()) {
        count(Fate.NOBODY, row, Optional.empty());
      } else if (rows.isTwice(key.get())) {
        count(Fate.TWICE, row, Optional.empty());
      } else {
        add(row, items, held);
      }
    }
  }

  private void add(Row row, Map<String, GradedItem> items, Map<List<String>, Standing> held) {
    Optional<String> learner = learner(row);
    known += learner.isPresent() ? 1 : 0;
    if (learner.isEmpty()) {
      count(Fate.UNKNOWN, row, Optional.empty());
    }
    for (GradeColumn column : rows.columns()) {
      switch (rows.value(row, column)) {
        case CellValue.None none -> {}
        case CellValue.Invalid invalid ->
            count(
                Fate.INVALID,
                row,
                cell(row, column, Optional.empty(), Optional.of(invalid.reason())));
        case CellValue.Number number -> {
          if (learner.isPresent()) {
            Optional<Standing> before =
                Optional.ofNullable(items.get(ImportRows.url(column)))
                    .map(item -> held.get(List.of(learner.get(), item.id())));
            Finding finding = rows.finding(column, number);
            Fate fate = before.map(now -> fate(now, finding, row, column)).orElse(Fate.NEW);
            count(fate, row, cell(row, column, before.flatMap(Standing::score), Optional.empty()));
          }
        }
      }
    }
  }

  private Fate fate(Standing held, Finding finding, Row row, GradeColumn column) {
    if (held.finding().equals(finding)) {
      return Fate.UNCHANGED;
    }
    return held.isAfter(rows.at(row), rows.source(row, column)) ? Fate.OLDER : Fate.CHANGED;
  }

  private static Optional<Cell> cell(
      Row row, GradeColumn column, Optional<Score> before, Optional<CellValue.Reason> wrong) {
    return Optional.of(new Cell(column.label(), row.cells().get(column.index()), before, wrong));
  }

  private void count(Fate fate, Row row, Optional<Cell> cell) {
    int before = counts.merge(fate, 1, Integer::sum) - 1;
    if (before >= from && before < from + PreviewImport.PAGE) {
      lines
          .computeIfAbsent(fate, one -> new ArrayList<>())
          .add(new Line(row.number(), rows.name(row), rows.keyCell(row), cell));
    }
  }

  /**
   * @param wanted which lines are wanted; of those that there are, whatever most needs a look
   */
  ImportPreview preview(Optional<Fate> wanted) {
    Fate shown =
        wanted
            .or(() -> Arrays.stream(Fate.values()).filter(counts::containsKey).findFirst())
            .orElse(Fate.UNCHANGED);
    return new ImportPreview(
        Map.copyOf(counts),
        rows.exported(),
        known,
        shown,
        List.copyOf(lines.getOrDefault(shown, List.of())));
  }
}
