package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A page of memberships, with and without the custom parameters of a link. */
final class MembershipsFuzz implements FuzzTarget {

  private static final URI MEMBERSHIPS = URI.create("https://platform.example/memberships?id=2");

  private final List<JsonNode> sound =
      List.of(
          FuzzedServices.recorded("7-NRPS", 7),
          FuzzedServices.recorded("12-NRPS-with-rlid-honours-activity-restrictions-quiz-75-", 0));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    new NamesAndRoles(FuzzedServices.answering(HostileAnswer.of(in, sound))).members(MEMBERSHIPS);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(HostileAnswer.SECRET);
  }
}
