package dev.laurel.grading.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recorded shapes of gradebooks. */
final class Gradebooks {

  static final Path FOLDER = Path.of("src", "test", "resources", "gradebooks");

  private Gradebooks() {}

  static List<Path> cases() {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] file(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      Path file =
          all.filter(one -> one.getFileName().toString().startsWith("file"))
              .findFirst()
              .orElseThrow();
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String expected(Path folder) {
    try {
      return Files.readString(folder.resolve("expected.txt"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is read in a file, line by line. */
  static String words(byte[] file) {
    try {
      return words(ReadTable.of(file));
    } catch (UnreadableTable unreadable) {
      return "refused: " + unreadable.reason() + " " + unreadable.args() + "\n";
    }
  }

  private static String words(GradeTable table) {
    StringBuilder text = new StringBuilder(table.form() + "\n");
    table.keys().forEach(key -> text.append("key ").append(key.text()).append('\n'));
    table.columns().forEach(column -> text.append(words(column)));
    table.timed().ifPresent(column -> text.append("exported, says column " + column + "\n"));
    for (GradeTable.Row row : table.rows()) {
      text.append("row ").append(row.number()).append(" \"").append(table.name(row)).append('"');
      text.append(
          table.columns().stream()
              .map(column -> " " + words(table.value(row, column)))
              .collect(Collectors.joining()));
      table.exportedAt(row).ifPresent(at -> text.append(" exported ").append(at));
      text.append('\n');
    }
    return text.toString();
  }

  private static String words(GradeColumn column) {
    return "column %d %s of %s%s \"%s\" is \"%s\"\n"
        .formatted(
            column.index(),
            column.what(),
            column.maximum().map(Object::toString).orElse("?"),
            column.usual() ? " usual" : "",
            column.label().replace("\n", "\\n"),
            column.identity().replace("\n", "\\n"));
  }

  private static String words(CellValue value) {
    return switch (value) {
      case CellValue.None none -> "-";
      case CellValue.Number number -> number.value().toPlainString();
      case CellValue.Invalid invalid -> invalid.reason().name();
    };
  }
}
