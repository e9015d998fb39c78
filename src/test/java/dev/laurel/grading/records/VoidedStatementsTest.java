package dev.laurel.grading.records;

import static dev.laurel.grading.records.Statements.ID;
import static dev.laurel.grading.records.Statements.QUIZ;
import static dev.laurel.grading.records.Statements.scored;
import static dev.laurel.grading.records.Statements.statement;
import static dev.laurel.grading.records.Statements.voids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.grading.StandingChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds once a statement was taken back: whatever is known without it. */
class VoidedStatementsTest extends RecordsOfAna {

  private final String first = UUID.randomUUID().toString();

  private void assertHolds(String points) {
    assertThat(held().score()).isEqualTo(Grades.points(points, "100"));
  }

  private void assertCleared() {
    assertThat(held().finding().state()).isEqualTo(Finding.State.CLEARED);
  }

  /** What waits for the stage that decides about badges, and is taken from there. */
  private List<StandingChange> woken() {
    List<StandingChange> woken =
        recording.world.ports.changes().claimOf(recording.course.contextId(), 100);
    recording.world.ports.changes().done(woken.stream().map(StandingChange::id).toList());
    return woken;
  }

  /** Another channel says something of the same item. */
  private void elsewhere(String points, String time) {
    Report report =
        new Report(
            new Source(Channel.IMPORT, "import-" + time, ""),
            recording.item(QUIZ).orElseThrow().id(),
            "1003",
            Finding.grade(Grades.points(points, "100")),
            Instant.parse(time),
            recording.world.clock.instant());
    recording
        .world
        .ports
        .recordOutcome(recording.world.ids, recording.world.bells)
        .record(recording.course, Map.of("1003", "ana"), List.of(report));
  }

  @Test
  void the_score_before_it_holds_again_and_wakes_the_rules() {
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    woken();
    take(voids(ID));
    assertHolds("70");
    assertThat(held().occurredAt()).isEqualTo("2026-11-23T09:10:00Z");
    assertThat(woken())
        .singleElement()
        .satisfies(change -> assertThat(change.learnerId()).isEqualTo("ana"));
  }

  @Test
  void what_another_channel_says_holds_when_it_is_the_newest() {
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    elsewhere("75", "2026-11-23T09:20:00Z");
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(voids(ID));
    assertHolds("75");
    assertThat(held().source().channel()).isEqualTo(Channel.IMPORT);
  }

  @Test
  void where_nothing_is_known_besides_the_grade_is_cleared_until_something_is() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    woken();
    take(voids(ID));
    assertCleared();
    assertThat(woken()).hasSize(1);
    elsewhere("75", "2020-01-01T00:00:00Z");
    assertHolds("75");
    assertThat(woken()).hasSize(1);
  }

  @Test
  void a_newer_score_stays_and_nobody_is_woken() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(scored(first, "90", "2026-11-23T09:31:00Z"));
    woken();
    take(voids(ID));
    assertHolds("90");
    assertThat(woken()).isEmpty();
  }

  @Test
  void voiding_twice_changes_nothing_the_second_time() {
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(voids(ID));
    woken();
    take(voids(ID));
    assertHolds("70");
    assertThat(woken()).isEmpty();
    assertThat(ledger()).hasSize(3);
  }

  @Test
  void one_after_the_other_may_be_voided_in_any_order() {
    String middle = UUID.randomUUID().toString();
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    take(scored(middle, "77", "2026-11-23T09:20:00Z"));
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(voids(middle));
    assertHolds("83");
    take(voids(ID));
    assertHolds("70");
    take(voids(first));
    assertCleared();
  }

  @Test
  void an_older_score_that_comes_after_the_voiding_holds_when_it_is_the_newest_left() {
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(voids(ID));
    take(scored(UUID.randomUUID().toString(), "75", "2026-11-23T09:20:00Z"));
    assertHolds("75");
    take(scored(UUID.randomUUID().toString(), "60", "2026-11-23T09:05:00Z"));
    assertHolds("75");
  }

  @Test
  void a_statement_its_voiding_and_an_older_one_may_come_together() {
    take(
        "["
            + voids(ID)
            + ","
            + scored(ID, "83", "2026-11-23T09:30:00Z")
            + ","
            + scored(first, "70", "2026-11-23T09:10:00Z")
            + "]");
    assertHolds("70");
  }

  @Test
  void what_was_cleared_by_somebody_before_is_cleared_again() {
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    Report cleared =
        new Report(
            new Source(Channel.BY_HAND, "hand", ""),
            recording.item(QUIZ).orElseThrow().id(),
            "1003",
            Finding.grade(Optional.empty()),
            Instant.parse("2026-11-23T09:20:00Z"),
            recording.world.clock.instant());
    recording
        .world
        .ports
        .recordOutcome(recording.world.ids, recording.world.bells)
        .record(recording.course, Map.of("1003", "ana"), List.of(cleared));
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(voids(ID));
    assertCleared();
    assertThat(held().source().channel()).isEqualTo(Channel.BY_HAND);
  }

  @Test
  void what_a_statement_says_besides_its_score_is_taken_back_with_it() {
    String result = ",\"result\":{\"score\":{\"raw\":%s,\"max\":100},\"success\":%s},%s";
    take(
        statement(
            first,
            "1003",
            "scored",
            result.formatted("70", "true", "\"timestamp\":\"2026-11-23T09:10:00Z\"")));
    take(
        statement(
            ID,
            "1003",
            "scored",
            result.formatted("20", "false", "\"timestamp\":\"2026-11-23T09:30:00Z\"")));
    take(voids(ID));
    assertHolds("70");
    assertThat(recording.standing("ana", "passed " + QUIZ).orElseThrow().score())
        .isEqualTo(Grades.points("1", "1"));
  }

  private Finding.State state(String learnerId) {
    return recording.standing(learnerId, QUIZ).orElseThrow().finding().state();
  }

  @Test
  void is_taken_back_from_whom_it_was_recorded_for_though_the_key_leads_to_another_learner_now() {
    recording.world.lms.know("1003", "merged");
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    recording.world.lms.know("1003", "ana");
    take(scored(first, "70", "2026-11-23T09:10:00Z"));
    woken();
    take("[" + voids(ID) + "," + voids(first) + "]");
    assertThat(state("merged")).isEqualTo(Finding.State.CLEARED);
    assertThat(state("ana")).isEqualTo(Finding.State.CLEARED);
    assertThat(woken()).extracting(StandingChange::learnerId).containsOnly("merged", "ana");
  }

  @Test
  void is_taken_back_at_once_though_the_key_leads_to_nobody_now() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    recording.world.lms.forget("1003");
    take(voids(ID));
    assertCleared();
    assertThat(recording.world.ports.parked().waiting(recording.course.contextId())).isZero();
  }
}
