package dev.laurel.grading.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Outcome;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.RefusedReports;
import dev.laurel.grading.Standing;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeRecordsTest {

  private static final String QUIZ = "https://content.example.edu/quiz/7";
  private static final String ID = "7ccd3322-e1a5-411a-a67d-6a735c76f119";

  private final Recording recording = new Recording();
  private final SenderKey key = recording.key(recording.course).key();

  @BeforeEach
  void the_lms_knows_ana() {
    recording.world.lms.know("1003", "ana");
  }

  private static String statement(String id, String user, String verb, String more) {
    return """
    {"id":"%s","actor":{"account":{"homePage":"https://lms.example.edu","name":"%s"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":{"id":"%s",
     "definition":{"name":{"de":"Quiz sieben","en":"Quiz seven"}}}%s}\
    """
        .formatted(id, user, verb, QUIZ, more);
  }

  private static String scored(String id, String points, String time) {
    String more = ",\"result\":{\"score\":{\"raw\":%s,\"max\":100}},\"timestamp\":\"%s\"";
    return statement(id, "1003", "scored", more.formatted(points, time));
  }

  private static String voids(String target) {
    return """
    {"actor":{"account":{"homePage":"https://lms.example.edu","name":"admin"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
     "object":{"objectType":"StatementRef","id":"%s"}}\
    """
        .formatted(target);
  }

  private List<String> take(String text) {
    return recording.takeRecords.xapi(key, text, Optional.empty());
  }

  private Standing held() {
    return recording.standing("ana", QUIZ).orElseThrow();
  }

  private List<Outcome> ledger() {
    String item = recording.item(QUIZ).orElseThrow().id();
    return recording.world.ports.outcomes().of("ana", item);
  }

  private Optional<Unused> leftOut() {
    return recording.keep.of(recording.course).getFirst().leftOut().map(SenderKey.LeftOut::why);
  }

  private void refused(String problem, Runnable work) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(work::run)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(problem));
  }

  @Test
  void a_score_becomes_the_standing_of_the_learner_and_wakes_the_next_stage() {
    assertThat(take(scored(ID, "83.5", "2026-11-23T09:30:00.123+01:00"))).containsExactly(ID);
    assertThat(held().score()).isEqualTo(Grades.points("83.5", "100"));
    assertThat(held().occurredAt()).isEqualTo("2026-11-23T08:30:00.123Z");
    assertThat(held().source().channel()).isEqualTo(Channel.XAPI);
    assertThat(held().source().rawHash()).hasSize(64);
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
