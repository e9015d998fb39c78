package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.HandClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of events, repeated, reordered, delayed, cleared and tied, against a model of a
 * few lines: what holds depends on the set of events and on nothing else.
 */
class RecordOutcomeSequencesTest {

  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final Map<String, String> LEARNERS = Map.of("1", "ada", "2", "bob", "3", "cid");

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock, new Random(7));

  /** The model: of all events of a place, the one that happened last, then the one heard last. */
  private static Map<String, Report> model(List<Report> events) {
    Map<String, Report> holds = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Report event : events) {
      if (seen.add(event.sourceEventId())) {
        holds.merge(event.userKey() + event.itemId(), event, (a, b) -> later(a, b) ? a : b);
      }
    }
    return holds;
  }

  private static boolean later(Report a, Report b) {
    return a.occurredAt().equals(b.occurredAt())
        ? a.receivedAt().isAfter(b.receivedAt())
        : a.occurredAt().isAfter(b.occurredAt());
  }

  private static Report random(Random random, List<GradedItem> items, int number) {
    Optional<Score> score =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(
                new Score(BigDecimal.valueOf(random.nextInt(101)), BigDecimal.valueOf(100)));
    return new Report(
        Channel.AGS_RESULT,
        "event-" + number,
        items.get(random.nextInt(items.size())).id(),
        String.valueOf(1 + random.nextInt(3)),
        score,
        START.plusSeconds(random.nextInt(5)),
        START.plusSeconds(100 + number));
  }

  private List<Report> shuffledWithRepeats(Random random, List<Report> events) {
    List<Report> all = new ArrayList<>(events);
    for (int i = 0; i < events.size() / 2; i++) {
      all.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private void check(long seed, Random random) {
    GradePorts ports = MemoryGrades.ports(ids, Duration.ofSeconds(30));
    RecordOutcome recordOutcome = ports.recordOutcome(ids, new Bells());
    Course course = Grades.course(ids);
    List<GradedItem> items =
        List.of(Grades.item(ids, course, "Quiz"), Grades.item(ids, course, "Final"));
    ports.items().save(items);
    List<Report> events = new ArrayList<>();
    for (int number = 0; number < 1 + random.nextInt(30); number++) {
      events.add(random(random, items, number));
    }
    List<Report> arriving = shuffledWithRepeats(random, events);
    for (int from = 0; from < arriving.size(); ) {
      int to = Math.min(arriving.size(), from + 1 + random.nextInt(6));
      recordOutcome.record(course, LEARNERS, arriving.subList(from, to));
      from = to;
    }
    Map<String, Report> expected = model(events);
    int found = 0;
    for (Map.Entry<String, String> learner : LEARNERS.entrySet()) {
      for (GradedItem item : items) {
        Optional<Standing> standing =
            ports.standings().of(learner.getValue(), Set.of(item.id())).stream().findFirst();
        Report holds = expected.get(learner.getKey() + item.id());
        assertThat(standing.isPresent()).as("seed %s", seed).isEqualTo(holds != null);
        if (holds != null) {
          assertThat(standing.orElseThrow().score()).as("seed %s", seed).isEqualTo(holds.score());
          found++;
        }
      }
    }
    assertThat(found).isEqualTo(expected.size());
    assertThat(ledgerSize(ports, items)).as("seed %s", seed).isEqualTo(events.size());
  }

  private static int ledgerSize(GradePorts ports, List<GradedItem> items) {
    int size = 0;
    for (String learner : LEARNERS.values()) {
      for (GradedItem item : items) {
        size += ports.outcomes().of(learner, item.id()).size();
      }
    }
    return size;
  }

  @Test
  void ends_as_the_model_says_for_two_thousand_random_sequences() {
    for (long seed = 0; seed < 2000; seed++) {
      check(seed, new Random(seed));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ends_the_same_in_any_order(long seed) {
    Random random = new Random(seed);
    Course course = Grades.course(ids);
    List<GradedItem> items = List.of(Grades.item(ids, course, "Final"));
    List<Report> events = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      events.add(random(random, items, number));
    }
    Set<List<Optional<Score>>> ends = new HashSet<>();
    for (int round = 0; round < 200; round++) {
      GradePorts ports = MemoryGrades.ports(ids, Duration.ofSeconds(30));
      ports.items().save(items);
      RecordOutcome recordOutcome = ports.recordOutcome(ids, new Bells());
      shuffledWithRepeats(random, events)
          .forEach(event -> recordOutcome.record(course, LEARNERS, List.of(event)));
      ends.add(
          List.of("ada", "bob", "cid").stream()
              .map(l -> ports.standings().of(l, Set.of(items.getFirst().id())))
              .map(held -> held.stream().findFirst().flatMap(Standing::score))
              .toList());
    }
    assertThat(ends).hasSize(1);
  }
}
