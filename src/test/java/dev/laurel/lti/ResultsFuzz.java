package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A list of results. */
final class ResultsFuzz implements FuzzTarget {

  private static final URI LINE_ITEM = URI.create("https://platform.example/lineitems/1/lineitem");

  private final List<JsonNode> sound =
      List.of(FuzzedServices.recorded("4-scores-results-on-the-activity-line-item", 2));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    FuzzedServices.gradeBook(HostileAnswer.of(in, sound)).results(LINE_ITEM);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(HostileAnswer.SECRET);
  }
}
