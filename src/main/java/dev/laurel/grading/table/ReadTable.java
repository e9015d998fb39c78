package dev.laurel.grading.table;

import dev.laurel.grading.table.UnreadableTable.Reason;

/** Reads a file as a gradebook, and sees whose export it is. */
public final class ReadTable {

  private ReadTable() {}

  /**
   * @throws UnreadableTable when it is no table, or beyond a limit; says what to do
   */
  public static GradeTable of(byte[] file) throws UnreadableTable {
    TableRows rows = TableRows.of(FileText.of(file));
    GradeTable table =
        CanvasExport.read(rows)
            .or(() -> MoodleExport.read(rows))
            .orElseGet(() -> PlainTable.read(rows));
    if (table.rows().isEmpty()) {
      throw new UnreadableTable(Reason.NO_ROWS);
    }
    if (table.keys().isEmpty()) {
      throw new UnreadableTable(Reason.NO_PEOPLE);
    }
    if (table.columns().isEmpty()) {
      throw new UnreadableTable(Reason.NO_GRADES);
    }
    return table;
  }
}
