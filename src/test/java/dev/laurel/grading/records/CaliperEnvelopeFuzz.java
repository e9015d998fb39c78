package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Problem;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sensor posts. */
final class CaliperEnvelopeFuzz implements FuzzTarget {

  private static final Naming NAMING =
      new Naming(LearnerKey.Kind.LTI_SUB, Optional.of("https://example.edu/users"), "de");

  private final List<JsonNode> sound = RecordFiles.sound("caliper");

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileJson.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    CaliperEnvelope.read(HostileJson.of(in, sound), NAMING);
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(Problem.class);
  }
}
