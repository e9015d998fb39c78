package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.OutcomeRequest;
import dev.laurel.lti.OutcomeRequest.DeleteResult;
import dev.laurel.lti.OutcomeRequest.ReadResult;
import dev.laurel.lti.OutcomeRequest.ReplaceResult;
import dev.laurel.lti.OutcomeResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random conversations with tools, held against the simplest model: what came last holds. */
class AnswerOutcomeSequencesTest {

  private static final List<String> SCORES = List.of("0", "0.25", "0.5", "0.75", "1");
  private static final List<String> NO_SCORES = List.of("", "1.5", "0,5", "-1", "x");

  private final OlderWorld older = new OlderWorld();
  private final OlderTool tool = older.tool(older.course, "Simulations").tool();
  private final GradedItem first = older.activity(tool);
  private final GradedItem second = older.activity(tool, "Second");

  /** What must be read of each learner in each activity; nothing at first. */
  private final Map<String, String> model = new HashMap<>();

  private OutcomeResponse ask(OutcomeRequest asked, String hash) {
    return older.answer.answer(tool, asked, hash);
  }

  private static boolean isSuccess(OutcomeResponse response) {
    return response.status() == OutcomeResponse.Status.SUCCESS;
  }

  /** One step: a message, sometimes twice, sometimes by a clock that runs backwards. */
  private void step(Random random, int number) {
    GradedItem item = random.nextBoolean() ? first : second;
    String learner = random.nextBoolean() ? "ana" : "ben";
    String place = item.id() + learner;
    String sourcedId = older.sourcedId(tool, item, learner);
    String hash = "%064x".formatted(number);
    OutcomeRequest asked =
        switch (random.nextInt(4)) {
          case 0 -> new DeleteResult("same", sourcedId);
          case 1 -> new ReplaceResult("same", sourcedId, pick(random, NO_SCORES));
          default -> new ReplaceResult("same", sourcedId, pick(random, SCORES));
        };
    for (int times = random.nextInt(2); times >= 0; times--) {
      boolean taken = isSuccess(ask(asked, hash));
      if (asked instanceof ReplaceResult replace) {
        assertThat(taken).isEqualTo(SCORES.contains(replace.score()));
      }
    }
    switch (asked) {
      case DeleteResult unused -> model.put(place, "");
      case ReplaceResult replace when SCORES.contains(replace.score()) ->
          model.put(place, replace.score());
      default -> {}
    }
    older.world.clock.forward(Duration.ofMillis(random.nextInt(200) - 50));
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void assertThatWhatCameLastHolds() {
    for (GradedItem item : List.of(first, second)) {
      for (String learner : List.of("ana", "ben")) {
        OutcomeRequest read = new ReadResult("r", older.sourcedId(tool, item, learner));
        assertThat(ask(read, "0".repeat(64)).score())
            .contains(model.getOrDefault(item.id() + learner, ""));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_came_last_holds_whatever_was_sent(long seed) {
    Random random = new Random(seed);
    for (int number = 0; number < 500; number++) {
      step(random, number);
      assertThatWhatCameLastHolds();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void each_message_is_at_most_one_line_of_the_ledger(long seed) {
    Random random = new Random(seed);
    for (int number = 0; number < 300; number++) {
      step(random, number);
    }
    for (GradedItem item : List.of(first, second)) {
      for (String learner : List.of("ana", "ben")) {
        List<Outcome> lines = older.ledger(item, learner);
        assertThat(lines.stream().map(line -> line.source().rawHash())).doesNotHaveDuplicates();
        assertThat(lines.stream().map(Outcome::occurredAt)).doesNotHaveDuplicates();
      }
    }
  }
}
