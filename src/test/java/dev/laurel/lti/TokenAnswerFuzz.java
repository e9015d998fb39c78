package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.util.List;
import java.util.Set;

/** What the token endpoint answers. */
final class TokenAnswerFuzz implements FuzzTarget {

  private static final Set<String> ASKED = Set.of(Scopes.SCORE);

  private final List<JsonNode> sound = List.of(FuzzedServices.recorded("1-token-endpoint", 0));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    TokenAnswer.read(HostileAnswer.of(in, sound), ASKED, PlatformForTests.CLOCK);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(HostileAnswer.SECRET);
  }
}
