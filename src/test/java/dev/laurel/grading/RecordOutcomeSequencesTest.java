package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of events against a model of a few lines: what holds depends on the set of
 * events and on nothing else. `-Dlaurel.sequences=1000000` sends a million of them.
 */
class RecordOutcomeSequencesTest {

  private static final long SEQUENCES = Long.getLong("laurel.sequences", 20_000);

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock, new Random(7));
  private final Course course = Grades.course(ids);
  private final List<GradedItem> items =
      List.of(Grades.item(ids, course, "Quiz"), Grades.item(ids, course, "Final"));

  private GradePorts record(EventSequence sequence) {
    GradePorts ports = MemoryGrades.ports(ids, Duration.ofSeconds(30));
    ports.items().save(items);
    RecordOutcome recordOutcome = ports.recordOutcome(ids, new Bells());
    for (int batch = 0; batch <= sequence.batches().size(); batch++) {
      Map<String, String> known = sequence.known(batch, EventSequence.LEARNERS);
      if (batch == sequence.unknown()) {
        ports.releaseParked(recordOutcome, new KnownLearners(course.contextId(), known)).runBatch();
      }
      if (batch < sequence.batches().size()) {
        recordOutcome.record(course, known, sequence.batches().get(batch));
      }
    }
    return ports;
  }

  private Map<String, Finding> standings(GradePorts ports) {
    Map<String, Finding> found = new TreeMap<>();
    EventSequence.LEARNERS.forEach(
        (key, learner) ->
            items.forEach(
                item ->
                    ports
                        .standings()
                        .of(learner, Set.of(item.id()))
                        .forEach(s -> found.put(key + " in " + item.id(), s.finding()))));
    return found;
  }

  private int lines(GradePorts ports) {
    return EventSequence.LEARNERS.values().stream()
        .mapToInt(
            learner ->
                items.stream().mapToInt(i -> ports.outcomes().of(learner, i.id()).size()).sum())
        .sum();
  }

  @Test
  void ends_as_the_model_says_for_every_random_sequence() {
    for (long seed = 0; seed < SEQUENCES; seed++) {
      EventSequence sequence = EventSequence.of(new Random(seed), "e", items);
      LedgerModel model = new LedgerModel().hear(sequence.events());
      GradePorts ports = record(sequence);
      if (!standings(ports).equals(model.standings()) || lines(ports) != model.lines()) {
        assertThat(standings(ports)).as("seed %s", seed).isEqualTo(model.standings());
        assertThat(lines(ports)).as("seed %s", seed).isEqualTo(model.lines());
      }
    }
    System.out.printf("%,d sequences end as the model says%n", SEQUENCES);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ends_the_same_in_any_order(long seed) {
    List<Report> events = EventSequence.of(new Random(seed), "e", items).events();
    Set<Map<String, Finding>> ends = new HashSet<>();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Report> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      List<List<Report>> batches = shuffled.stream().map(List::of).toList();
      int unknown = random.nextInt(1 + batches.size());
      ends.add(standings(record(new EventSequence(events, batches, unknown))));
    }
    assertThat(ends).hasSize(1);
  }

  /** A change row for each standing that changed, and none for what was not later. */
  @Test
  void wakes_the_rules_for_every_place_that_changed() {
    for (long seed = 0; seed < 500; seed++) {
      EventSequence sequence = EventSequence.of(new Random(seed), "e", items);
      GradePorts ports = record(sequence);
      Set<String> woken = new HashSet<>();
      ports
          .changes()
          .claimOf(course.contextId(), 10_000)
          .forEach(change -> woken.add(change.learnerId() + change.itemId()));
      Set<String> touched = new HashSet<>();
      sequence.events().stream()
          .filter(event -> Leftovers.reason(event).isEmpty())
          .forEach(e -> touched.add(EventSequence.LEARNERS.get(e.userKey()) + e.itemId()));
      assertThat(woken).as("seed %s", seed).isEqualTo(touched);
    }
  }
}
