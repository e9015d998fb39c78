package dev.laurel.grading;

import static dev.laurel.grading.CanvasForTests.ASSIGNMENT;
import static dev.laurel.grading.CanvasForTests.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Finding.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of events that are proven. */
class HearCanvasTest {

  private static final String COMPLETION =
      "urn:instructure:canvas:course:20930000000000417:completion";
  private static final String OUTCOME = "urn:instructure:canvas:learning_outcome:20930000000000005";

  private final CanvasForTests canvas = new CanvasForTests();

  private void hears(String title) {
    canvas.hears(message("good", title));
  }

  private Finding finding(String urn) {
    return canvas.standing(urn).orElseThrow().finding();
  }

  @Test
  void a_grade_becomes_the_standing_of_the_learner() {
    hears("final.a grade");
    GradedItem item = canvas.item(ASSIGNMENT).orElseThrow();
    assertThat(item.channel()).isEqualTo(Channel.CANVAS_EVENTS);
    assertThat(item.label()).isEqualTo("Osmosis lab (Live Events)");
    assertThat(item.tenantId()).isEqualTo("tenant");
    Standing standing = canvas.standing(ASSIGNMENT).orElseThrow();
    assertThat(standing.score()).isEqualTo(Grades.points("18", "20"));
    assertThat(standing.source().rawHash()).hasSize(64);
    assertThat(canvas.world.bells.rung()).contains(RecordOutcome.NEXT_STAGE);
  }

  @Test
  void an_event_that_comes_again_records_nothing_twice() {
    String body = canvas.instructure.sign(message("good", "final.a grade"));
    canvas.hear.hear(canvas.secret(), body);
    canvas.hear.hear(canvas.secret(), body);
    hears("final.a grade");
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(1);
  }

  @Test
  void a_caliper_event_that_comes_again_records_nothing_twice() {
    hears("unstated.a grade in Caliper 1.1");
    hears("unstated.a grade in Caliper 1.1");
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(1);
  }

  @Test
  void a_muted_grade_waits_until_its_submission_is_posted() {
    hears("hidden.a muted grade");
    assertThat(finding(ASSIGNMENT).state()).isEqualTo(State.HIDDEN);
    assertThat(finding(ASSIGNMENT).counting()).isEmpty();
    hears("final.a submission whose grade is posted");
    assertThat(finding(ASSIGNMENT).counting()).isEqualTo(Grades.points("18", "20"));
  }

  @Test
  void a_grade_whose_posting_was_taken_back_no_longer_counts() {
    hears("final.a grade");
    canvas.hears(
        message("good", "hidden.a submission whose grade is not posted")
            .replace("09:11:05.901Z", "09:30:00.000Z"));
    assertThat(finding(ASSIGNMENT).state()).isEqualTo(State.HIDDEN);
  }

  @Test
  void an_older_event_undoes_nothing() {
    hears("final.a grade");
    canvas.hears(
        message("good", "cleared.a grade taken away").replace("09:11:05.222Z", "09:11:04.222Z"));
    assertThat(finding(ASSIGNMENT).state()).isEqualTo(State.FINAL);
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(2);
  }

  @Test
  void a_caliper_grade_waits_unless_the_operator_lets_it_count() {
    hears("unstated.a grade in Caliper 1.1");
    assertThat(finding(ASSIGNMENT).state()).isEqualTo(State.HIDDEN);
    canvas.streams.countUnstated(canvas.platform(), "deployment", true);
    canvas.hears(
        message("good", "unstated.a grade in Caliper 1.1")
            .replace("09:11:05.222Z", "09:12:05.222Z")
            .replace("6d01", "6d09"));
    assertThat(finding(ASSIGNMENT).counting()).isEqualTo(Grades.points("18", "20"));
  }

  @Test
  void a_submission_of_an_assignment_whose_points_nobody_told_says_nothing() {
    hears("final.a submission whose grade is posted");
    assertThat(canvas.item(ASSIGNMENT)).isEmpty();
  }

  @Test
  void completion_and_mastery_have_items_of_their_own() {
    hears("final.progress of a job in local ids");
    assertThat(finding(COMPLETION).score()).isEqualTo(Grades.points("0", "1"));
    hears("final.a completed course");
    assertThat(finding(COMPLETION).score()).isEqualTo(Grades.points("1", "1"));
    assertThat(canvas.item(COMPLETION).orElseThrow().label())
        .isEqualTo("Course completed (Live Events)");
    hears("final.an outcome reached");
    assertThat(finding(OUTCOME).kind()).isEqualTo(Finding.Kind.MASTERY);
    assertThat(canvas.item(OUTCOME).orElseThrow().label()).isEqualTo("Outcome 5 (Live Events)");
    hears("final.an outcome no longer reached");
    assertThat(finding(OUTCOME).score()).isEqualTo(Grades.points("0", "1"));
  }

  @Test
  void an_item_learns_its_title_and_keeps_it_and_its_id() {
    canvas.hears(message("good", "final.a grade").replace("\"assignment_name\"", "\"unknown\""));
    GradedItem first = canvas.item(ASSIGNMENT).orElseThrow();
    assertThat(first.label()).isEqualTo("Assignment 88 (Live Events)");
    hears("listed.an assignment");
    hears("unstated.a grade in Caliper 1.1");
    GradedItem later = canvas.item(ASSIGNMENT).orElseThrow();
    assertThat(later.label()).isEqualTo("Osmosis lab (Live Events)");
    assertThat(later.id()).isEqualTo(first.id());
  }

  @Test
  void an_assignment_is_listed_before_anybody_is_graded() {
    hears("listed.an assignment in Caliper 1.1");
    GradedItem item = canvas.item(ASSIGNMENT).orElseThrow();
    assertThat(item.scoreMaximum()).isEqualByComparingTo(new BigDecimal("20"));
    assertThat(canvas.standing(ASSIGNMENT)).isEmpty();
    hears("listed.an outcome of the course");
    assertThat(canvas.item(OUTCOME).orElseThrow().label())
        .isEqualTo("Explains osmosis (Live Events)");
  }

  @Test
  void a_deleted_assignment_is_gone_and_comes_back_with_its_id() {
    hears("gone.a deleted assignment");
    assertThat(canvas.item(ASSIGNMENT)).isEmpty();
    hears("final.a grade");
    String id = canvas.item(ASSIGNMENT).orElseThrow().id();
    hears("gone.a deleted assignment in Caliper 1.1");
    assertThat(canvas.item(ASSIGNMENT).orElseThrow().isGone()).isTrue();
    hears("listed.an assignment");
    assertThat(canvas.item(ASSIGNMENT).orElseThrow().isGone()).isFalse();
    assertThat(canvas.item(ASSIGNMENT).orElseThrow().id()).isEqualTo(id);
  }

  @Test
  void a_grade_of_somebody_unknown_waits() {
    canvas.hears(
        message("good", "final.a grade").replace("20930000000000031", "20930000000000099"));
    List<ParkedReports.Parked> waiting =
        canvas.world.ports.parked().of(canvas.course.contextId(), "", 10);
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().report().userKey()).isEqualTo("CANVAS_ID:20930000000000099");
  }

  @Test
  void a_grade_of_the_day_after_tomorrow_is_kept_as_refused() {
    canvas.hears(message("good", "final.a grade").replace("2026-11-23T09:11", "2026-11-25T09:11"));
    assertThat(canvas.standing(ASSIGNMENT)).isEmpty();
    assertThat(canvas.world.ports.refused().latest(canvas.course.contextId(), 10))
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(RefusedReports.Reason.FROM_THE_FUTURE);
              assertThat(refused.report().userKey()).isEqualTo(CanvasForTests.LEARNER);
            });
  }

  @Test
  void events_of_courses_in_which_nobody_opened_laurel_are_dropped_and_counted() {
    canvas.hears(message("good", "final.a grade").replace("00417\"", "00418\""));
    assertThat(canvas.world.ports.items().ofContext(canvas.course.contextId())).isEmpty();
    assertThat(canvas.news().taken()).isZero();
    assertThat(canvas.news().dropped()).isEqualTo(1);
    assertThat(canvas.news().lastAt()).contains(canvas.world.clock.instant());
    assertThat(canvas.stream().rootUuid()).as("an unknown course says nothing of it").isEmpty();
  }

  static Stream<String> other() {
    return CanvasForTests.titles("other");
  }

  static Stream<String> bad() {
    return CanvasForTests.titles("bad");
  }

  @ParameterizedTest
  @MethodSource("other")
  void what_is_of_no_concern_is_taken_and_dropped(String title) {
    canvas.hears(message("other", title));
    assertThat(canvas.world.ports.items().ofContext(canvas.course.contextId())).isEmpty();
    assertThat(canvas.news().taken()).isZero();
    assertThat(canvas.news().lastAt()).contains(canvas.world.clock.instant());
  }

  /** Canvas would stop sending everything after some refusals of one odd event. */
  @ParameterizedTest
  @MethodSource("bad")
  void what_is_proven_and_not_understood_is_dropped_and_counted(String title) {
    canvas.hears(message("bad", title));
    assertThat(canvas.world.ports.items().ofContext(canvas.course.contextId())).isEmpty();
    assertThat(canvas.news().dropped()).isEqualTo(1);
  }
}
