package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A list of line items. */
final class LineItemsFuzz implements FuzzTarget {

  private static final URI LINE_ITEMS = URI.create("https://platform.example/lineitems?type_id=1");

  private final List<JsonNode> sound = List.of(FuzzedServices.recorded("2-line-items-list", 0));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    FuzzedServices.gradeBook(HostileAnswer.of(in, sound)).lineItems(LINE_ITEMS, LineItemFilter.ALL);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(HostileAnswer.SECRET);
  }
}
