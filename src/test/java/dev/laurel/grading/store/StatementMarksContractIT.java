package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.records.Aspect;
import dev.laurel.grading.records.MemoryStatementMarks;
import dev.laurel.grading.records.StatementMark;
import dev.laurel.grading.records.StatementMarks;
import dev.laurel.testing.PortStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementMarksContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final Course course = new Course(id(), id());

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static String hash() {
    return (id() + id()).replace("-", "");
  }

  static Stream<PortStore<StatementMarks>> stores() {
    return PortStore.all(new MemoryStatementMarks(), JpaStatementMarks::new);
  }

  private static StatementMark mark(String key, Map<Aspect, String> items) {
    StatementMark.Said said = new StatementMark.Said("SIS_ID:größe " + "x".repeat(200), NOW, items);
    return new StatementMark(key, Optional.of(hash()), false, Optional.of(said));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_what_each_statement_said(PortStore<StatementMarks> store) {
    StatementMark all =
        mark("1" + hash().substring(1), Map.of(Aspect.SCORE, id(), Aspect.PASSED, id()));
    StatementMark one = mark("2" + hash().substring(1), Map.of(Aspect.COMPLETED, id()));
    StatementMark none =
        new StatementMark("3" + hash().substring(1), Optional.of(hash()), false, Optional.empty());
    store.run(marks -> marks.add(course, List.of(none, one, all)));
    store.run(
        marks -> {
          assertThat(marks.of(List.of(one.key(), none.key(), all.key(), hash())))
              .containsExactly(all, one, none);
          assertThat(marks.of(List.of())).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_statement_under_a_key_stays(PortStore<StatementMarks> store) {
    StatementMark first = mark(hash(), Map.of(Aspect.SCORE, id()));
    store.run(marks -> marks.add(course, List.of(first)));
    store.run(marks -> marks.add(course, List.of(mark(first.key(), Map.of(Aspect.PASSED, id())))));
    assertThat(store.get(marks -> marks.of(List.of(first.key())))).isEqualTo(List.of(first));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void marks_as_voided_what_came_and_what_did_not_yet(PortStore<StatementMarks> store) {
    StatementMark came = mark("1" + hash().substring(1), Map.of(Aspect.SCORE, id()));
    String unknown = "2" + hash().substring(1);
    store.run(marks -> marks.add(course, List.of(came)));
    store.run(marks -> marks.voided(course, List.of(unknown, came.key())));
    store.run(marks -> marks.voided(course, List.of(unknown)));
    store.run(marks -> marks.add(course, List.of(mark(unknown, Map.of(Aspect.SCORE, id())))));
    assertThat(store.get(marks -> marks.of(List.of(came.key(), unknown))))
        .isEqualTo(
            List.of(
                new StatementMark(came.key(), came.content(), true, came.said()),
                new StatementMark(unknown, Optional.empty(), true, Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void takes_five_hundred_at_once(PortStore<StatementMarks> store) {
    List<StatementMark> many =
        IntStream.range(0, 500).mapToObj(n -> mark(hash(), Map.of(Aspect.SCORE, id()))).toList();
    store.run(marks -> marks.add(course, many));
    List<String> keys = many.stream().map(StatementMark::key).toList();
    store.run(marks -> assertThat(marks.of(keys)).containsExactlyInAnyOrderElementsOf(many));
  }
}
