package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.util.List;
import java.util.Set;

/**
 * What the token endpoint answers. Of a success nothing is ever quoted. The words of a refusal are,
 * and in them a token is known by its form or its name only ({@link Excerpt}).
 */
final class TokenAnswerFuzz implements FuzzTarget {

  private static final Set<String> ASKED = Set.of(Scopes.SCORE);

  private final List<JsonNode> sound = List.of(FuzzedServices.recorded("1-token-endpoint", 0));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    LtiResponse answer = HostileAnswer.of(in, sound);
    try {
      TokenAnswer.read(answer, ASKED, PlatformForTests.CLOCK);
    } catch (LtiCallFailed refused) {
      boolean quoted = String.valueOf(refused.getMessage()).contains(HostileAnswer.SECRET);
      if (answer.status() / 100 == 2 && quoted) {
        throw new AssertionError("a secret is quoted", refused);
      }
      throw refused;
    }
  }
}
