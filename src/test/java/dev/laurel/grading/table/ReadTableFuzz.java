package dev.laurel.grading.table;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.util.List;
import java.util.Set;

/** A gradebook that somebody uploads. */
final class ReadTableFuzz implements FuzzTarget {

  private static final int LARGEST_SEED = 64 * 1024;

  @Override
  public List<byte[]> seeds() {
    List<byte[]> files =
        Gradebooks.cases().stream()
            .filter(folder -> !Gradebooks.expected(folder).startsWith("refused"))
            .map(Gradebooks::file)
            .filter(file -> file.length < LARGEST_SEED)
            .toList();
    return List.copyOf(files);
  }

  @Override
  public void parse(Bytes in) throws UnreadableTable {
    GradeTable table = ReadTable.of(in.rest());
    for (GradeTable.Row row : table.rows()) {
      table.keys().forEach(key -> key.key(row.cells().get(key.index())));
      table.columns().forEach(column -> table.value(row, column));
      table.name(row);
    }
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(UnreadableTable.class);
  }
}
