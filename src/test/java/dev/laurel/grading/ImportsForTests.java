package dev.laurel.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.UnreadableTable;
import dev.laurel.roster.LearnerKey.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that imports gradebooks, over one set of ports; for tests of this and later rooms. */
public final class ImportsForTests {

  private final Listening world;
  private final GradePorts ports;
  private final ListGradedItems known;
  public final UploadTable uploadTable;
  public final PreviewImport previewImport;
  public final ConfirmImport confirmImport;
  public final RecordImports recordImports;
  final RecordRows recordRows;

  public ImportsForTests(Listening world) {
    this(world, new MemoryGradeImports());
  }

  ImportsForTests(Listening world, GradeImports imports) {
    this(world, world.ports, imports);
  }

  /** The LMS tells of Ana and Ben, by two kinds of keys. */
  void knowPeople() {
    world.lms.know("7", "ana");
    world.lms.know("8", "ben");
    world.lms.know("LIS_SOURCED_ID:s1", "ana");
    world.lms.know("LIS_SOURCED_ID:s2", "ben");
  }

  /** The same over the ports of a database. */
  public ImportsForTests(Listening world, GradePorts ports, GradeImports imports) {
    this.world = world;
    this.ports = ports;
    known = new ListGradedItems(world.lms, ports.items(), updateItems(world, ports));
    ImportItems items = new ImportItems(known, updateItems(world, ports));
    uploadTable = new UploadTable(imports, world.lms, world.ids, world.clock);
    previewImport = new PreviewImport(items, world.lms, ports.standings());
    confirmImport = new ConfirmImport(imports, world.bells, world.clock);
    RecordOutcome recordOutcome = ports.recordOutcome(world.ids, world.bells);
    recordRows =
        new RecordRows(
            imports, new RowsAtHand(imports), items, world.lms, recordOutcome, world.clock);
    recordImports = new RecordImports(recordRows);
  }

  private static UpdateItems updateItems(Listening world, GradePorts ports) {
    return new UpdateItems(ports.items(), world.ids, world.clock);
  }

  public GradeImport upload(Course course, String text) {
    return upload(course, "grades.csv", text);
  }

  GradeImport upload(Course course, String fileName, String text) {
    try {
      return uploadTable.upload(course, "teacher", fileName, text.getBytes(UTF_8));
    } catch (UnreadableTable unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** With all columns that most people want, out of 10 where the file does not say. */
  public GradeImport chosen(Course course, String text, Kind kind, boolean keep) {
    GradeImport one = upload(course, text);
    GradeTable table = uploadTable.table(one);
    Map<Integer, BigDecimal> wanted = new TreeMap<>();
    table.columns().stream()
        .filter(column -> column.usual())
        .forEach(c -> wanted.put(c.index(), c.maximum().orElse(BigDecimal.TEN)));
    int key = table.keys().stream().filter(k -> k.kind() == kind).findFirst().orElseThrow().index();
    uploadTable.choose(one, new ImportChoice(key, kind, wanted, keep));
    return again(one);
  }

  public GradeImport again(GradeImport one) {
    return uploadTable.require(one.course(), one.uploadedBy(), one.id());
  }

  public ImportPreview preview(GradeImport one, Fate shown) {
    return previewImport.of(one, uploadTable.table(one), Optional.of(shown), 0);
  }

  public boolean confirm(GradeImport one) {
    return confirmImport.confirm(one, one.choice().orElseThrow().text());
  }

  /** Until nothing is left to do now. */
  public void work() {
    for (int batch = 0; recordImports.runBatch() > 0; batch++) {
      if (batch > 10_000) {
        throw new AssertionError("It never ends");
      }
    }
  }

  GradeImport all(Course course, String text, Kind kind, boolean keep) {
    GradeImport one = chosen(course, text, kind, keep);
    confirm(one);
    work();
    return again(one);
  }

  GradedItem item(Course course, String label) {
    return known.known(course).stream()
        .filter(one -> one.channel() == Channel.IMPORT && one.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** What holds, as points and maximum. */
  Optional<String> holds(Course course, String learner, String label) {
    return ports.standings().of(learner, List.of(item(course, label).id())).stream()
        .findFirst()
        .flatMap(Standing::score)
        .map(s -> s.given().toPlainString() + "/" + s.maximum().toPlainString());
  }
}
