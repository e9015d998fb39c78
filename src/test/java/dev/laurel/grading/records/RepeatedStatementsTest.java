package dev.laurel.grading.records;

import static dev.laurel.grading.records.Statements.ID;
import static dev.laurel.grading.records.Statements.scored;
import static dev.laurel.grading.records.Statements.statement;
import static dev.laurel.grading.records.Statements.voids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Grades;
import dev.laurel.roster.LearnerKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes again, and what is taken back. */
class RepeatedStatementsTest extends RecordsOfAna {

  @Test
  void the_same_statement_again_changes_nothing() {
    String one = scored(ID, "83", "2026-11-23T09:30:00Z");
    take(one);
    assertThat(take(one.replace("83", "83.0").replace("09:30:00Z", "10:30:00+01:00")))
        .as("the same in other words")
        .containsExactly(ID);
    take(one.replace("Quiz seven", "Quiz 7").replace(ID, ID.toUpperCase(java.util.Locale.ROOT)));
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void a_statement_without_an_id_is_known_again_by_what_it_says() {
    String one = scored(ID, "83", "2026-11-23T09:30:00Z").replace("\"id\":\"" + ID + "\",", "");
    List<String> ids = take(one);
    assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(8);
    assertThat(take(one)).isEqualTo(ids);
    assertThat(take(one.replace("83", "84"))).doesNotContainAnyElementsOf(ids);
    assertThat(ledger()).hasSize(2);
  }

  @Test
  void two_statements_that_say_neither_id_nor_time_are_two() {
    String one = statement(ID, "1003", "completed", "").replace("\"id\":\"" + ID + "\",", "");
    assertThat(take("[" + one + "," + one + "]")).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void a_known_id_with_another_content_is_refused_with_all_that_came_with_it() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    String other = scored(UUID.randomUUID().toString(), "90", "2026-11-23T09:31:00Z");
    String changed = scored(ID, "84", "2026-11-23T09:30:00Z");
    refused("record-conflict", () -> take("[" + other + "," + changed + "]"));
    assertThat(ledger()).hasSize(1);
  }

  /** A store of records passes a statement on with a key of its own. */
  @Test
  void a_statement_that_comes_with_another_key_too_is_the_same_statement() {
    String one = scored(ID, "83", "2026-11-23T09:30:00Z");
    take(one);
    SenderKey elsewhere =
        recording
            .key(
                recording.course,
                EnumSet.of(Dialect.XAPI),
                LearnerKey.Kind.SIS_ID,
                "https://other.example.edu")
            .key();
    assertThat(recording.takeRecords.xapi(elsewhere, one, Optional.empty())).containsExactly(ID);
    assertThat(recording.takeRecords.xapi(elsewhere, one, Optional.of(ID))).containsExactly(ID);
    assertThat(ledger()).hasSize(1);
    String changed = scored(ID, "84", "2026-11-23T09:30:00Z");
    refused(
        "record-conflict", () -> recording.takeRecords.xapi(elsewhere, changed, Optional.empty()));
  }

  @Test
  void another_course_may_use_the_same_ids() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    Course other = Grades.course(recording.world.ids);
    SenderKey theirs = recording.key(other).key();
    String changed = scored(ID, "12", "2026-11-23T09:30:00Z");
    recording.takeRecords.xapi(theirs, changed, Optional.empty());
    recording.takeRecords.xapi(theirs, voids(ID), Optional.empty());
    assertThat(held().score()).isEqualTo(Grades.points("83", "100"));
    assertThat(ledger()).hasSize(1);
    assertThat(recording.world.ports.items().ofContext(other.contextId())).hasSize(1);
  }

  @Test
  void what_is_voided_is_cleared_once() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(voids(ID));
    take(voids(ID));
    assertThat(held().finding().state()).isEqualTo(Finding.State.CLEARED);
    assertThat(ledger()).hasSize(2);
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    assertThat(held().finding().state()).as("voided for good").isEqualTo(Finding.State.CLEARED);
  }

  @Test
  void voiding_an_old_statement_does_not_undo_a_newer_one() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    take(scored(UUID.randomUUID().toString(), "90", "2026-11-23T09:31:00Z"));
    take(voids(ID));
    assertThat(held().score()).isEqualTo(Grades.points("90", "100"));
  }

  @Test
  void a_statement_that_was_voided_before_it_came_never_counts() {
    take(voids(ID));
    assertThat(take(scored(ID, "83", "2026-11-23T09:30:00Z"))).containsExactly(ID);
    assertThat(recording.items()).isEmpty();
  }

  @Test
  void a_statement_and_its_voiding_may_come_together() {
    take("[" + scored(ID, "83", "2026-11-23T09:30:00Z") + "," + voids(ID) + "]");
    assertThat(held().finding().state()).isEqualTo(Finding.State.CLEARED);
  }

  @Test
  void a_voiding_cannot_be_voided() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    String voiding = take(voids(ID)).getFirst();
    take(voids(voiding));
    assertThat(held().finding().state()).isEqualTo(Finding.State.CLEARED);
  }
}
