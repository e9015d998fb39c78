package dev.laurel.grading;

import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.GradeImport.State;
import dev.laurel.grading.table.CellValue;
import dev.laurel.grading.table.GradeColumn;
import dev.laurel.grading.table.GradeTable.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The transactions of {@link RecordImports}: one takes an import, one records some of its rows. */
@Singleton
class RecordRows {

  /** Long enough for any batch; after a crash or a fault another node goes on then. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final GradeImports imports;
  private final RowsAtHand rowsAtHand;
  private final ImportItems importItems;
  private final Learners learners;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  RecordRows(
      GradeImports imports,
      RowsAtHand rowsAtHand,
      ImportItems importItems,
      Learners learners,
      RecordOutcome recordOutcome,
      Clock clock) {
    this.imports = imports;
    this.rowsAtHand = rowsAtHand;
    this.importItems = importItems;
    this.learners = learners;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  @Transactional
  Optional<GradeImport> claim() {
    return imports.claim(clock.instant(), clock.instant().plus(LEASE));
  }

  /**
   * The next rows of one that is confirmed; any other has waited for too long and is forgotten,
   * unless it was confirmed since it was taken.
   */
  @Transactional
  void goOn(GradeImport one) {
    if (one.progress().state() != State.CONFIRMED) {
      imports.remove(one.id(), one.progress().state());
      return;
    }
    ImportRows rows = rowsAtHand.of(one);
    Map<String, GradedItem> items = importItems.kept(one.course(), rows.items());
    List<Row> next = next(rows, one.progress().nextRow());
    Batch batch = batch(one, rows, items, next);
    int recorded = recordOutcome.record(one.course(), batch.known(), batch.reports());
    Progress after = after(one.progress(), next.size(), recorded, batch);
    imports.advance(one.id(), one.progress(), after, due(after));
    if (after.state() == State.DONE) {
      rowsAtHand.forget();
    }
  }

  /** As many rows as fit into one recording; a row has fewer cells than that. */
  private static List<Row> next(ImportRows rows, int from) {
    int most = Math.max(1, RecordOutcome.MOST_REPORTS / Math.max(1, rows.columns().size()));
    return rows.rows().subList(from, Math.min(from + most, rows.rows().size()));
  }

  private record Batch(List<Report> reports, Map<String, String> known, int parked) {}

  private Batch batch(
      GradeImport one, ImportRows rows, Map<String, GradedItem> items, List<Row> next) {
    Map<String, Row> byKey = new HashMap<>();
    for (Row row : next) {
      rows.key(row).filter(key -> !rows.isTwice(key)).ifPresent(key -> byKey.put(key.text(), row));
    }
    Map<String, String> known = learners.byKeys(one.course().contextId(), byKey.keySet());
    boolean keep = one.choice().orElseThrow().keepUnknown();
    List<Report> reports = new ArrayList<>();
    int parked = 0;
    for (Map.Entry<String, Row> person : byKey.entrySet()) {
      boolean here = known.containsKey(person.getKey());
      if (here || keep) {
        List<Report> said = reports(rows, items, person.getKey(), person.getValue());
        reports.addAll(said);
        parked += here ? 0 : said.size();
      }
    }
    return new Batch(reports, known, parked);
  }

  private List<Report> reports(
      ImportRows rows, Map<String, GradedItem> items, String key, Row row) {
    List<Report> reports = new ArrayList<>();
    for (GradeColumn column : rows.columns()) {
      if (rows.value(row, column) instanceof CellValue.Number number) {
        GradedItem item = Objects.requireNonNull(items.get(ImportRows.url(column)));
        reports.add(
            new Report(
                rows.source(row, column),
                item.id(),
                key,
                rows.finding(column, number),
                rows.at(row),
                clock.instant()));
      }
    }
    return reports;
  }

  private static Progress after(Progress before, int rows, int recorded, Batch batch) {
    int next = before.nextRow() + rows;
    return new Progress(
        next < before.rows() ? State.CONFIRMED : State.DONE,
        before.rows(),
        next,
        before.recorded() + recorded,
        before.parked() + batch.parked());
  }

  private Instant due(Progress after) {
    Instant now = clock.instant();
    return after.state() == State.DONE ? now.plus(UploadTable.KEPT) : now;
  }
}
