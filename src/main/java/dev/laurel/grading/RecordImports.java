package dev.laurel.grading;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Records confirmed gradebooks, some rows at a time, and forgets those whose time is over. A crash
 * between any two lines loses nothing: how far an import is moves in the transaction that records
 * the rows, and their events have ids that a repetition has too.
 */
@Singleton
public class RecordImports implements Stage {

  /** For bells. */
  public static final String NAME = "record-imports";

  private final RecordRows recordRows;

  @Inject
  RecordImports(RecordRows recordRows) {
    this.recordRows = recordRows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int runBatch() {
    Optional<GradeImport> due = recordRows.claim();
    due.ifPresent(recordRows::goOn);
    return due.isPresent() ? 1 : 0;
  }
}
