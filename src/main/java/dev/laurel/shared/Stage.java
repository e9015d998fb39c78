package dev.laurel.shared;

/**
 * One step of the work: takes rows that wait, in one transaction, and leaves rows for the next
 * stage. A stage is idempotent behind a unique key, so a crash between any two lines loses nothing
 * and doubles nothing.
 */
public interface Stage {

  /** A stable name, for bells, logs and health: lower case with hyphens. */
  String name();

  /**
   * Handles one batch of waiting rows in its own transactions.
   *
   * @return how many rows were taken; 0 when nothing waits
   */
  int runBatch();
}
