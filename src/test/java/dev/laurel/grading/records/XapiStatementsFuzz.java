package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Problem;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a client of xAPI posts. */
final class XapiStatementsFuzz implements FuzzTarget {

  private static final Naming NAMING =
      new Naming(LearnerKey.Kind.MOODLE_USERNAME, Optional.of(Recording.HOME), "de");

  private final List<JsonNode> sound = RecordFiles.sound("xapi");

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileJson.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    new XapiStatements(NAMING, Instant.EPOCH, () -> new UUID(0, 0).toString())
        .read(HostileJson.of(in, sound), Optional.empty());
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(Problem.class);
  }
}
