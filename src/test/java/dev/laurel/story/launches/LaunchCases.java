package dev.laurel.story.launches;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the cases; what it does not know it refuses, so that a slip cannot pass in silence. */
final class LaunchCases {

  static final Path ROOT = Path.of("src", "test", "resources", "lti");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private LaunchCases() {}

  static Map<String, LaunchCase> invalid() {
    return all("invalid");
  }

  static Map<String, LaunchCase> valid() {
    return all("valid");
  }

  private static Map<String, LaunchCase> all(String tree) {
    Map<String, LaunchCase> cases = new TreeMap<>();
    try (Stream<Path> folders = Files.list(ROOT.resolve(tree)).filter(Files::isDirectory)) {
      folders.forEach(folder -> cases.put(folder.getFileName().toString(), readFile(folder)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return cases;
  }

  private static LaunchCase readFile(Path folder) {
    try {
      return read(Files.readString(folder.resolve("case.json")));
    } catch (IOException | IllegalArgumentException failure) {
      throw new IllegalArgumentException(folder.getFileName() + ": " + failure, failure);
    }
  }

  /** A launch of a learner with nothing wrong. */
  static LaunchCase good(String lms) {
    return read(
        """
        {"why": "nothing is wrong", "login": "%s", "expect": {"status": 303}}
        """
            .formatted(lms));
  }

  static LaunchCase read(String json) {
    try {
      LaunchCase read = JSON.readValue(json, LaunchCase.class);
      if (read == null) {
        throw new IllegalArgumentException("The case is null");
      }
      return read;
    } catch (JsonProcessingException refused) {
      throw new IllegalArgumentException(refused.getOriginalMessage(), refused);
    }
  }
}
