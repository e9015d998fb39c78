package dev.laurel.grading.store;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ItemReading;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.ParkedReports.Parked;
import dev.laurel.grading.RefusedReports.Reason;
import dev.laurel.grading.RefusedReports.Refused;
import dev.laurel.grading.Standing;
import dev.laurel.grading.StandingChange;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every store of grades, held by memory, H2 and MariaDB alike. */
class GradeStoresContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00.123456Z");

  private final Ids ids = new Ids(new HandClock());
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Abschluss – 期末 🏅");

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void records_events_once_and_keeps_scores_exact(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    var score = points("79.999999999999999999999999", "100");
    var report = report(item, "1003", ids.newId(), score, NOW);
    tx.run(
        p ->
            p.recordOutcome(ids, new dev.laurel.testing.Bells())
                .record(course, java.util.Map.of("1003", "ada"), List.of(report)));
    assertThat(tx.list(p -> p.outcomes().of("ada", item.id())))
        .singleElement()
        .satisfies(line -> assertThat(line.finding().score()).isEqualTo(score))
        .satisfies(line -> assertThat(line.occurredAt()).isEqualTo(NOW));
    assertThat(tx.list(p -> p.standings().of("ada", Set.of(item.id()))))
        .singleElement()
        .satisfies(held -> assertThat(held.score()).isEqualTo(score))
        .satisfies(held -> assertThat(held.receivedAt()).isEqualTo(NOW));
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void says_when_the_first_score_of_an_item_was_heard(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    GradedItem other = Grades.item(ids, course, "Other");
    Set<String> both = Set.of(item.id(), other.id());
    tx.run(ports -> ports.items().save(List.of(other)));
    tx.run(p -> assertThat(p.outcomes().firstHeard(both)).isEmpty());
    var cleared = report(item, "1003", ids.newId(), Optional.empty(), NOW.minusSeconds(9));
    var later = report(item, "1003", ids.newId(), points("8", "10"), NOW.plusSeconds(9));
    var first = report(item, "1003", ids.newId(), points("7", "10"), NOW);
    tx.run(
        p ->
            p.recordOutcome(ids, new dev.laurel.testing.Bells())
                .record(course, java.util.Map.of("1003", "ada"), List.of(cleared, later, first)));
    tx.run(p -> assertThat(p.outcomes().firstHeard(both)).containsOnly(entry(item.id(), NOW)));
    tx.run(p -> assertThat(p.outcomes().firstHeard(List.of())).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void holds_one_standing_per_learner_and_item(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    tx.run(p -> p.standings().advance(course, List.of(held("ada", Optional.empty(), "o1"))));
    Standing later = held("ada", points("8", "10"), "o2");
    Standing other = held("bob", points("1", "10"), "o3");
    tx.run(p -> p.standings().advance(course, List.of(later, other)));
    assertThat(tx.list(p -> p.standings().of("ada", Set.of(item.id())))).containsExactly(later);
    assertThat(tx.list(p -> p.standings().ofItems(Set.of(item.id()))))
        .containsExactlyInAnyOrder(later, other);
    assertThat(tx.list(p -> p.standings().ofItems(Set.of()))).isEmpty();
    assertThat(tx.list(p -> p.standings().of(Set.of("cid"), Set.of(item.id())))).isEmpty();
  }

  private Standing held(
      String learner, Optional<dev.laurel.grading.Score> score, String outcomeId) {
    return held(learner, Finding.grade(score), NOW, outcomeId);
  }

  private Standing held(String learner, Finding finding, Instant at, String outcomeId) {
    return new Standing(learner, item.id(), finding, at, NOW, Grades.source(outcomeId), outcomeId);
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void lets_only_what_is_later_hold_and_says_what_holds(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Finding muted = new Finding(Finding.Kind.MASTERY, Finding.State.HIDDEN, points("1", "1"));
    Standing first = held("ada", Finding.grade(points("8", "10")), NOW, "b");
    Standing older = held("ada", Finding.grade(points("1", "10")), NOW.minusNanos(1_000), "z");
    Standing lesser = held("ada", Finding.grade(points("2", "10")), NOW, "a");
    Standing greater = held("ada", muted, NOW, "c");
    Standing later = held("ada", Finding.grade(Optional.empty()), NOW.plusNanos(1_000), "0");
    assertThat(advance(tx, first)).containsExactly("b");
    assertThat(advance(tx, older)).isEmpty();
    assertThat(advance(tx, lesser)).isEmpty();
    assertThat(tx.list(p -> p.standings().ofItems(Set.of(item.id())))).containsExactly(first);
    assertThat(advance(tx, greater)).containsExactly("c");
    assertThat(tx.list(p -> p.standings().ofItems(Set.of(item.id())))).containsExactly(greater);
    assertThat(advance(tx, later)).containsExactly("0");
    assertThat(advance(tx, greater)).isEmpty();
    assertThat(tx.list(p -> p.standings().ofItems(Set.of(item.id())))).containsExactly(later);
  }

  private List<String> advance(GradeStores.Transactions tx, Standing standing) {
    return tx.list(p -> List.copyOf(p.standings().advance(course, List.of(standing))));
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void keeps_a_refused_report_once_with_its_reason(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    var report = report(item, "1003", ids.newId(), points("7", "10"), NOW);
    var refused = new Refused(course, report, Reason.FROM_THE_FUTURE);
    tx.run(p -> p.refused().keep(List.of(refused)));
    tx.run(p -> p.refused().keep(List.of(refused)));
    assertThat(tx.list(p -> p.refused().latest(course.contextId(), 5))).containsExactly(refused);
    assertThat(tx.list(p -> p.refused().latest(ids.newId(), 5))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void hands_out_changes_until_they_are_done(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    StandingChange one = change();
    StandingChange two = change();
    tx.run(p -> p.changes().leave(List.of(one, two)));
    assertThat(tx.list(p -> p.changes().claimOf(course.contextId(), 10)))
        .containsExactlyInAnyOrder(one, two);
    assertThat(tx.list(p -> p.changes().claimOf(course.contextId(), 1))).hasSize(1);
    assertThat(tx.list(p -> p.changes().claimOf(ids.newId(), 10))).isEmpty();
    assertThat(tx.list(p -> p.changes().claimOnly(one.id()))).containsExactly(one);
    tx.run(p -> p.changes().setAside(one.id(), "x".repeat(900), NOW.plusSeconds(60)));
    assertThat(tx.list(p -> p.changes().claim(NOW, 10_000))).contains(two).doesNotContain(one);
    assertThat(tx.list(p -> p.changes().due(NOW.plusSeconds(60), 10_000))).contains(one, two);
    tx.run(p -> p.changes().done(List.of(one.id(), two.id())));
    assertThat(tx.list(p -> p.changes().claimOf(course.contextId(), 10))).isEmpty();
  }

  private StandingChange change() {
    return new StandingChange(ids.newId(), course.tenantId(), course.contextId(), "ada", item.id());
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void parks_a_report_once_until_somebody_is_found(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    var report = report(item, "9999", ids.newId(), points("7", "10"), NOW);
    tx.run(p -> p.parked().park(course, List.of(report)));
    tx.run(p -> p.parked().park(course, List.of(report)));
    assertThat(tx.number(p -> p.parked().waiting(course.contextId()))).isEqualTo(1);
    Parked parked = own(tx.list(p -> p.parked().claim(NOW, 10_000))).getFirst();
    assertThat(parked.report()).isEqualTo(report);
    assertThat(parked.course()).isEqualTo(course);
    tx.run(p -> p.parked().lookAgain(List.of(parked.id()), NOW.plusSeconds(60)));
    assertThat(own(tx.list(p -> p.parked().claim(NOW, 10_000)))).isEmpty();
    tx.run(p -> p.parked().hurry(course.contextId(), NOW));
    assertThat(own(tx.list(p -> p.parked().claim(NOW, 10_000))))
        .singleElement()
        .satisfies(again -> assertThat(again.attempts()).isEqualTo(1));
    tx.run(p -> p.parked().done(List.of(parked.id())));
    assertThat(tx.number(p -> p.parked().waiting(course.contextId()))).isZero();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void shows_what_waits_in_a_course_page_by_page(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    List.of("1", "2", "3")
        .forEach(
            user -> {
              var one = report(item, user, ids.newId(), points("7", "10"), NOW);
              tx.run(p -> p.parked().park(course, List.of(one)));
            });
    List<Parked> all = tx.list(p -> p.parked().of(course.contextId(), "", 9));
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing(Parked::id))
        .extracting(row -> row.report().userKey())
        .containsExactlyInAnyOrder("1", "2", "3");
    assertThat(tx.list(p -> p.parked().of(course.contextId(), "", 2))).isEqualTo(all.subList(0, 2));
    assertThat(tx.list(p -> p.parked().of(course.contextId(), all.get(1).id(), 2)))
        .containsExactly(all.get(2));
    assertThat(tx.list(p -> p.parked().of(ids.newId(), "", 2))).isEmpty();
    assertThat(tx.list(p -> p.parked().of(course.contextId(), "~' or 1=1", 2))).isEmpty();
  }

  private List<Parked> own(List<Parked> all) {
    return all.stream().filter(row -> row.course().equals(course)).toList();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void keeps_the_schedule_of_watched_items(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    tx.run(p -> p.readings().watch(course, Set.of(item.id()), NOW));
    ItemReading reading = tx.optional(p -> p.readings().byItem(item.id())).orElseThrow();
    assertThat(reading.pace()).isEqualTo(Duration.ofSeconds(30));
    assertThat(reading.nextAt()).isEqualTo(NOW);
    ItemReading failed =
        new ItemReading(
            item.id(),
            course,
            Duration.ofMinutes(4),
            NOW.plusSeconds(90),
            Optional.of(NOW),
            Optional.of(NOW.plusSeconds(5)),
            3,
            Optional.of(LmsTrouble.Kind.REFUSED));
    tx.run(p -> p.readings().save(failed));
    assertThat(tx.list(p -> p.readings().ofContext(course.contextId()))).containsExactly(failed);
    tx.run(p -> p.readings().watch(course, Set.of(item.id()), NOW));
    assertThat(tx.optional(p -> p.readings().byItem(item.id()))).as("kept").contains(failed);
    tx.run(p -> p.readings().hurry(course.contextId(), NOW.plusSeconds(1)));
    assertThat(tx.optional(p -> p.readings().byItem(item.id())).orElseThrow().nextAt())
        .isEqualTo(NOW.plusSeconds(1));
    tx.run(p -> p.readings().unwatch(Set.of(item.id())));
    tx.run(p -> p.readings().save(failed));
    assertThat(tx.optional(p -> p.readings().byItem(item.id()))).as("unwatched").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void leases_due_items(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    tx.run(p -> p.readings().watch(course, Set.of(item.id()), NOW));
    assertThat(tx.list(p -> p.readings().claim(NOW.minusSeconds(1), NOW, 10_000)))
        .extracting(ItemReading::itemId)
        .doesNotContain(item.id());
    assertThat(tx.list(p -> p.readings().claim(NOW, NOW.plusSeconds(120), 10_000)))
        .extracting(ItemReading::itemId)
        .contains(item.id());
    assertThat(tx.list(p -> p.readings().claim(NOW, NOW.plusSeconds(120), 10_000)))
        .extracting(ItemReading::itemId)
        .doesNotContain(item.id());
    tx.run(p -> p.readings().unwatch(Set.of(item.id())));
  }
}
