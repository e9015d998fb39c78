package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The messages in `src/test/resources/activity-records`. */
public final class RecordFiles {

  private static final Path FILES = Path.of("src", "test", "resources", "activity-records");

  private RecordFiles() {}

  /**
   * @param folder such as `xapi/good`
   */
  public static List<Path> of(String folder) {
    try (Stream<Path> all = Files.list(FILES.resolve(folder))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a title, such as `xapi/good/score-83.5-100.a-score`. */
  public static String text(String title) {
    return text(FILES.resolve(title + ".json"));
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> sound(String dialect) {
    return of(dialect + "/good").stream().map(file -> json(text(file))).toList();
  }

  public static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
