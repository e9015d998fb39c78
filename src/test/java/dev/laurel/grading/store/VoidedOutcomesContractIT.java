package dev.laurel.grading.store;

import static dev.laurel.grading.Finding.Kind.SCORE;
import static dev.laurel.grading.Grades.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.grading.Standing;
import dev.laurel.grading.StandingChange;
import dev.laurel.grading.Voiding;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.HandClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken back, held by memory, H2 and MariaDB alike. */
class VoidedOutcomesContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00.123456Z");

  private final Ids ids = new Ids(new HandClock());
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Quiz");

  private Report said(String event, String score, Instant at) {
    return new Report(
        new Source(Channel.XAPI, event, ""),
        item.id(),
        "1003",
        Finding.grade(points(score, "100")),
        at,
        NOW);
  }

  private Voiding voiding(Report report) {
    return Voiding.of(
        report.source(), "", item.id(), report.userKey(), Finding.Kind.SCORE, NOW.plusSeconds(9));
  }

  private Report takenBack(Report report) {
    return voiding(report).report();
  }

  private void record(GradeStores.Transactions tx, Report... reports) {
    tx.run(
        ports ->
            ports
                .recordOutcome(ids, new Bells())
                .record(course, Map.of("1003", "ada"), List.of(reports)));
  }

  private Standing held(GradeStores.Transactions tx) {
    return tx.list(ports -> ports.standings().of("ada", Set.of(item.id()))).getFirst();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void what_was_known_before_holds_again_to_the_last_digit(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report older = said(ids.newId(), "70.000000000000000000001", NOW.minusSeconds(60));
    Report newer = said(ids.newId(), "83", NOW);
    record(tx, older);
    Standing before = held(tx);
    record(tx, newer);
    record(tx, takenBack(newer));
    Standing again = held(tx);
    assertThat(again).usingRecursiveComparison().ignoringFields("receivedAt").isEqualTo(before);
    assertThat(again.receivedAt()).as("when that was heard").isEqualTo(NOW.plusSeconds(9));
    record(tx, takenBack(newer));
    assertThat(held(tx)).as("twice").isEqualTo(again);
    assertThat(tx.list(ports -> ports.outcomes().of("ada", item.id()))).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void what_comes_after_its_voiding_never_holds(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report older = said(ids.newId(), "70", NOW.minusSeconds(60));
    Report newer = said(ids.newId(), "83", NOW);
    record(tx, takenBack(newer));
    assertThat(held(tx).finding().state()).isEqualTo(Finding.State.CLEARED);
    record(tx, newer);
    assertThat(held(tx).finding().state()).isEqualTo(Finding.State.CLEARED);
    record(tx, older);
    assertThat(held(tx).score()).isEqualTo(points("70", "100"));
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void what_holds_is_read_anew_however_often_one_transaction_reads_it(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report older = said(ids.newId(), "70", NOW.minusSeconds(60));
    Report newer = said(ids.newId(), "83", NOW);
    tx.run(
        ports -> {
          GradeStores.Transactions same = work -> work.apply(ports);
          record(same, older);
          assertThat(held(same).score()).isEqualTo(points("70", "100"));
          record(same, newer);
          assertThat(held(same).score()).isEqualTo(points("83", "100"));
          record(same, takenBack(newer));
          assertThat(held(same).score()).isEqualTo(points("70", "100"));
        });
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void replacing_what_holds_touches_its_own_place_only(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report one = said(ids.newId(), "83", NOW);
    record(tx, one);
    tx.run(
        ports ->
            ports
                .standings()
                .replace(
                    course,
                    List.of(
                        new Standing(
                            "bob",
                            item.id(),
                            Finding.grade(points("5", "10")),
                            NOW.minusSeconds(9),
                            NOW,
                            Grades.source("b"),
                            "b"))));
    assertThat(held(tx).score()).isEqualTo(points("83", "100"));
    assertThat(tx.list(ports -> ports.standings().ofItems(Set.of(item.id())))).hasSize(2);
  }

  private int takeBack(
      GradeStores.Transactions tx, Map<String, String> learners, Voiding... voidings) {
    return tx.number(
        ports ->
            ports.recordOutcome(ids, new Bells()).takeBack(course, learners, List.of(voidings)));
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void is_taken_back_from_whom_the_ledger_has_it_for_whoever_the_key_leads_to(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report one = said(ids.newId(), "83", NOW);
    Report other = said(ids.newId(), "84", NOW.plusSeconds(1));
    record(tx, one, other);
    assertThat(takeBack(tx, Map.of("1003", "bob"), voiding(one), voiding(other))).isEqualTo(2);
    assertThat(takeBack(tx, Map.of(), voiding(one))).as("again").isZero();
    assertThat(held(tx).finding().state()).isEqualTo(Finding.State.CLEARED);
    assertThat(tx.list(ports -> ports.outcomes().of("bob", item.id()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void what_is_taken_back_before_it_comes_is_whose_the_key_says_or_waits(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report one = said(ids.newId(), "83", NOW);
    Report other = said(ids.newId(), "84", NOW);
    assertThat(takeBack(tx, Map.of("1003", "ada"), voiding(one))).isEqualTo(1);
    assertThat(takeBack(tx, Map.of(), voiding(other))).isZero();
    assertThat(held(tx).finding().state()).isEqualTo(Finding.State.CLEARED);
    assertThat(tx.number(ports -> ports.parked().waiting(course.contextId()))).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void many_are_taken_back_at_once_each_from_its_own_place(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    GradedItem second = Grades.item(ids, course, "Final");
    tx.run(ports -> ports.items().save(List.of(second)));
    List<Report> all = new ArrayList<>();
    for (String key : List.of("1003", "1004")) {
      for (GradedItem of : List.of(item, second)) {
        for (int older : new int[] {60, 0}) {
          all.add(
              new Report(
                  new Source(Channel.XAPI, ids.newId(), ""),
                  of.id(),
                  key,
                  Finding.grade(points("70", "100")),
                  NOW.minusSeconds(older),
                  NOW));
        }
      }
    }
    Map<String, String> learners = Map.of("1003", "ada", "1004", "bob");
    tx.run(ports -> ports.recordOutcome(ids, new Bells()).record(course, learners, all));
    tx.run(ports -> ports.changes().done(woken(ports)));
    Report first = all.get(1);
    Report last = all.get(7);
    takeBack(
        tx,
        learners,
        voiding(first),
        Voiding.of(last.source(), "", last.itemId(), "1004", SCORE, NOW));
    assertThat(
            tx.list(
                ports ->
                    ports.standings().of(List.of("ada", "bob"), List.of(item.id(), second.id()))))
        .extracting(Standing::learnerId, Standing::itemId, Standing::occurredAt)
        .containsExactlyInAnyOrder(
            tuple("ada", item.id(), NOW.minusSeconds(60)),
            tuple("ada", second.id(), NOW),
            tuple("bob", item.id(), NOW),
            tuple("bob", second.id(), NOW.minusSeconds(60)));
    tx.run(ports -> assertThat(woken(ports)).hasSize(2));
  }

  private List<String> woken(GradePorts ports) {
    return ports.changes().claimOf(course.contextId(), 100).stream()
        .map(StandingChange::id)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void says_which_events_of_a_channel_were_heard_and_whose_they_are(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    Report one = said(ids.newId(), "83", NOW);
    String heard = one.source().eventId();
    record(tx, one);
    tx.run(
        ports -> {
          assertThat(ports.outcomes().learners(Channel.XAPI, List.of(heard, ids.newId())))
              .containsExactly(Map.entry(heard, "ada"));
          assertThat(ports.outcomes().learners(Channel.CALIPER, List.of(heard))).isEmpty();
          assertThat(ports.outcomes().learners(Channel.XAPI, List.of())).isEmpty();
        });
  }
}
