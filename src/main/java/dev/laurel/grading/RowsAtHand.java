package dev.laurel.grading;

import dev.laurel.grading.table.ReadTable;
import dev.laurel.grading.table.UnreadableTable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the import that is being recorded: its file is read once, not again for each batch.
 * Each node keeps one at most, until all of it is recorded or another one is due.
 */
@Singleton
class RowsAtHand {

  private final GradeImports imports;
  private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

  @Inject
  RowsAtHand(GradeImports imports) {
    this.imports = imports;
  }

  private record Kept(String importId, ImportRows rows) {}

  /** Of one that is confirmed: neither its file nor its choice can change any more. */
  ImportRows of(GradeImport one) {
    @Nullable Kept kept = last.get();
    if (kept != null && kept.importId().equals(one.id())) {
      return kept.rows();
    }
    Kept fresh = new Kept(one.id(), read(one));
    last.set(fresh);
    return fresh.rows();
  }

  private ImportRows read(GradeImport one) {
    byte[] file = imports.file(one.id()).orElseThrow(() -> new IllegalStateException("No file"));
    try {
      return new ImportRows(ReadTable.of(file), one);
    } catch (UnreadableTable never) {
      throw new IllegalStateException("It was read when it was uploaded", never);
    }
  }

  void forget() {
    last.set(null);
  }
}
