package dev.laurel.grading.web.scores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.shared.Problem;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A score that a program posts. */
final class ScoreMessageFuzz implements FuzzTarget {

  private static final Path GOOD = Path.of("src", "test", "resources", "score-service", "good");

  private final List<JsonNode> sound = sound();

  private static List<JsonNode> sound() {
    try (Stream<Path> all = Files.list(GOOD)) {
      ObjectMapper mapper = new ObjectMapper();
      return all.sorted().map(file -> read(mapper, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileJson.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    ScoreMessage.parse(HostileJson.of(in, sound));
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(Problem.class);
  }
}
