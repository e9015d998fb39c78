package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What a platform answers to a score: every status, reason, Retry-After and quota. */
final class ScoreAnswerFuzz implements FuzzTarget {

  private static final URI LINE_ITEM = URI.create("https://platform.example/lineitems/1/lineitem");
  private static final Score SCORE =
      Score.graded("learner", BigDecimal.ONE, BigDecimal.TEN, PlatformForTests.NOW);

  private final List<JsonNode> sound = List.of(FuzzedServices.recorded("7-NRPS", 2));

  @Override
  public List<byte[]> seeds() {
    return List.of(HostileAnswer.seed("[]"), Bytes.seed("<html>", 7, 11, 1, 3));
  }

  @Override
  public void parse(Bytes in) {
    FuzzedServices.gradeBook(HostileAnswer.of(in, sound)).postScore(LINE_ITEM, SCORE);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(HostileAnswer.SECRET);
  }
}
