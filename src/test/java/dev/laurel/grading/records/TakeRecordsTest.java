package dev.laurel.grading.records;

import static dev.laurel.grading.records.Statements.ID;
import static dev.laurel.grading.records.Statements.QUIZ;
import static dev.laurel.grading.records.Statements.scored;
import static dev.laurel.grading.records.Statements.statement;
import static dev.laurel.grading.records.Statements.voids;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Digest;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.RefusedReports;
import dev.laurel.grading.Standing;
import dev.laurel.roster.LearnerKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakeRecordsTest extends RecordsOfAna {

  private Optional<Unused> leftOut() {
    return recording.keep.of(recording.course).getFirst().leftOut().map(SenderKey.LeftOut::why);
  }

  @Test
  void a_score_becomes_the_standing_of_the_learner_and_wakes_the_next_stage() {
    String sent = scored(ID, "83.5", "2026-11-23T09:30:00.123+01:00");
    assertThat(take(sent)).containsExactly(ID);
    assertThat(held().score()).isEqualTo(Grades.points("83.5", "100"));
    assertThat(held().occurredAt()).isEqualTo("2026-11-23T08:30:00.123Z");
    assertThat(held().source().channel()).isEqualTo(Channel.XAPI);
    assertThat(held().source().rawHash()).isEqualTo(Digest.sha256(sent.getBytes(UTF_8)));
    assertThat(recording.world.bells.rung()).contains(RecordOutcome.NEXT_STAGE);
    GradedItem item = recording.item(QUIZ).orElseThrow();
    assertThat(item.label()).isEqualTo("Quiz seven");
    assertThat(item.scoreMaximum()).isEqualByComparingTo("100");
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void a_completion_a_pass_and_a_score_of_one_activity_are_three_items() {
    String result =
        ",\"result\":{\"score\":{\"raw\":4,\"max\":10},\"success\":false,\"completion\":true}";
    take(statement(ID, "1003", "completed", result));
    assertThat(recording.items())
        .extracting(GradedItem::label)
        .containsExactlyInAnyOrder("Quiz seven", "Quiz seven (completed)", "Quiz seven (passed)");
    assertThat(held().score()).isEqualTo(Grades.points("4", "10"));
    Standing completed = recording.standing("ana", "completed " + QUIZ).orElseThrow();
    assertThat(completed.finding().kind()).isEqualTo(Finding.Kind.COMPLETION);
    assertThat(completed.score()).isEqualTo(Grades.points("1", "1"));
    Standing passed = recording.standing("ana", "passed " + QUIZ).orElseThrow();
    assertThat(passed.finding().kind()).isEqualTo(Finding.Kind.MASTERY);
    assertThat(passed.score()).isEqualTo(Grades.points("0", "1"));
  }

  @Test
  void names_are_in_the_language_of_whoever_made_the_key() {
    KeepSenderKeys.Wanted wanted =
        new KeepSenderKeys.Wanted(
            "Videos", EnumSet.of(Dialect.XAPI), "LTI_SUB", Recording.HOME + "/", "de");
    KeepSenderKeys.Made made = (KeepSenderKeys.Made) recording.keep.make(recording.course, wanted);
    String completed = statement(ID, "1003", "completed", "");
    recording.takeRecords.xapi(made.key(), completed, Optional.empty());
    assertThat(recording.items().getFirst().label()).isEqualTo("Quiz sieben (abgeschlossen)");
  }

  @Test
  void nothing_is_remembered_of_what_no_badge_can_look_at() {
    take(statement(ID, "1003", "attempted", ""));
    assertThat(recording.marks.size()).isZero();
    assertThat(recording.items()).isEmpty();
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void a_learner_who_is_not_known_waits_and_so_does_what_is_taken_back() {
    take(statement(ID, "2001", "completed", ",\"timestamp\":\"2026-11-23T09:30:00Z\""));
    assertThat(recording.world.ports.parked().waiting(recording.course.contextId())).isEqualTo(1);
    take(voids(ID));
    assertThat(recording.world.ports.parked().waiting(recording.course.contextId())).isEqualTo(2);
  }

  @Test
  void accounts_are_named_by_what_was_agreed_on() {
    SenderKey names =
        recording
            .key(
                recording.course,
                EnumSet.of(Dialect.XAPI),
                LearnerKey.Kind.MOODLE_USERNAME,
                Recording.HOME)
            .key();
    recording.world.lms.know("MOODLE_USERNAME:1003", "ben");
    String one = statement(ID, "1003", "completed", "");
    recording.takeRecords.xapi(names, one, Optional.empty());
    assertThat(recording.standing("ben", "completed " + QUIZ)).isPresent();
    assertThat(recording.standing("ana", "completed " + QUIZ)).isEmpty();
  }

  @Test
  void a_result_of_the_day_after_tomorrow_is_kept_as_refused_and_said() {
    take(scored(ID, "83", "2027-11-23T09:30:00Z"));
    assertThat(leftOut()).contains(Unused.FUTURE);
    assertThat(
            recording
                .world
                .ports
                .refused()
                .latest(recording.course.contextId(), 9)
                .getFirst()
                .reason())
        .isEqualTo(RefusedReports.Reason.FROM_THE_FUTURE);
  }

  @Test
  void two_names_that_belong_to_two_people_belong_to_nobody() {
    recording.world.lms.know("SIS_ID:sis-1003", "ben");
    recording.takeRecords.caliper(
        key, RecordFiles.text("caliper/good/score-10-15.names-of-other-systems"));
    assertThat(leftOut()).contains(Unused.TWO_LEARNERS);
    assertThat(recording.world.ports.standings().ofItems(ids())).isEmpty();
  }

  private List<String> ids() {
    return recording.items().stream().map(GradedItem::id).toList();
  }

  @Test
  void five_hundred_statements_that_say_three_things_each_are_taken_at_once() {
    String result = ",\"result\":{\"score\":{\"scaled\":0.5},\"success\":true,\"completion\":true}";
    String all =
        IntStream.range(0, 500)
            .mapToObj(
                n -> statement(new UUID(1, n).toString(), "1003", "completed", result + at(n)))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(take(all)).hasSize(500);
    assertThat(ledger()).hasSize(500);
    assertThat(held().occurredAt()).isEqualTo("2026-11-23T09:00:00.499Z");
  }

  private static String at(int millis) {
    return ",\"timestamp\":\"2026-11-23T09:00:00.%03dZ\"".formatted(millis);
  }

  @Test
  void a_course_has_a_thousand_activities_of_a_dialect_and_no_more() {
    for (int part = 0; part < 2; part++) {
      int first = part * 500;
      take(
          IntStream.range(first, first + 500)
              .mapToObj(
                  n ->
                      statement(new UUID(1, n).toString(), "1003", "passed", "")
                          .replace(QUIZ, QUIZ + n))
              .collect(Collectors.joining(",", "[", "]")));
    }
    String more = scored(ID, "83", "2026-11-23T09:30:00Z");
    refused("record-items-many", () -> take(more));
    assertThat(recording.marks.size()).as("what was refused may come again").isEqualTo(1000);
    recording.takeRecords.caliper(
        key, RecordFiles.text("caliper/good/score-10-15.names-of-other-systems"));
    assertThat(recording.items()).hasSize(1001);
  }

  @Test
  void an_activity_gets_its_new_name_and_keeps_it_when_a_statement_says_none() {
    take(scored(ID, "83", "2026-11-23T09:30:00Z"));
    String named = scored(new UUID(1, 1).toString(), "84", "2026-11-23T09:31:00Z");
    take(named.replace("Quiz seven", "Quiz\\u0000 \\n7 " + "x".repeat(300)));
    String label = recording.item(QUIZ).orElseThrow().label();
    assertThat(label).startsWith("Quiz 7 x").hasSize(200);
    String nameless = scored(new UUID(1, 2).toString(), "85", "2026-11-23T09:32:00Z");
    take(nameless.replace("\"name\":{", "\"description\":{"));
    assertThat(recording.item(QUIZ).orElseThrow().label()).isEqualTo(label);
    assertThat(recording.items()).hasSize(1);
  }

  @Test
  void an_activity_without_a_name_is_called_by_its_address() {
    take(statement(ID, "1003", "passed", "").replace("\"name\":{", "\"description\":{"));
    assertThat(recording.items().getFirst().label()).isEqualTo(QUIZ + " (passed)");
  }
}
