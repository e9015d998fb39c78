package dev.laurel.grading;

import static dev.laurel.grading.Grades.cleared;
import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.result;
import static dev.laurel.grading.Grades.untimed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Final");
  private final Map<String, String> learners = Map.of("1003", "ada");

  private List<Report> reports(List<Standing> held, LmsResult... results) {
    return new Difference(item, learners, held, clock.instant()).reports(List.of(results));
  }

  private Standing held(Optional<Score> score, Instant at, String outcomeId) {
    return new Standing(
        "ada", item.id(), Finding.grade(score), at, at, Grades.source(outcomeId), outcomeId);
  }

  @Test
  void reports_a_first_result_at_the_time_of_the_lms() {
    Report report = reports(List.of(), result("1003", "83", "100", GRADED)).getFirst();
    assertThat(report.occurredAt()).isEqualTo(GRADED);
    assertThat(report.receivedAt()).isEqualTo(clock.instant());
    assertThat(report.finding().score()).isEqualTo(points("83", "100"));
    assertThat(report.source().eventId()).hasSize(64);
  }

  @Test
  void reports_nothing_when_nothing_changed() {
    List<Standing> held = List.of(held(points("83", "100"), GRADED, "o1"));
    assertThat(reports(held, result("1003", "83.0", "100", GRADED))).isEmpty();
    assertThat(reports(held, untimed("1003", "83", "100"))).isEmpty();
  }

  @Test
  void gives_the_same_event_id_however_often_it_is_read() {
    String first =
        reports(List.of(), result("1003", "83", "100", GRADED)).getFirst().source().eventId();
    clock.forward(java.time.Duration.ofHours(1));
    String again =
        reports(List.of(), result("1003", "83.0", "100", GRADED)).getFirst().source().eventId();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void gives_another_event_id_for_another_user_score_maximum_or_time() {
    List<LmsResult> different =
        List.of(
            result("1003", "83", "100", GRADED),
            result("1004", "83", "100", GRADED),
            result("1003", "84", "100", GRADED),
            result("1003", "83", "200", GRADED),
            result("1003", "83", "100", GRADED.plusSeconds(1)));
    assertThat(different.stream().map(r -> reports(List.of(), r).getFirst().source().eventId()))
        .doesNotHaveDuplicates();
  }

  @Test
  void takes_the_time_of_reading_when_the_lms_tells_none() {
    assertThat(reports(List.of(), untimed("1003", "83", "100")).getFirst().occurredAt())
        .isEqualTo(clock.instant());
  }

  @Test
  void tells_a_score_that_came_back_from_the_first_time_it_was_reported() {
    String first = reports(List.of(), untimed("1003", "80", "100")).getFirst().source().eventId();
    String second =
        reports(List.of(held(points("90", "100"), GRADED, "o2")), untimed("1003", "80", "100"))
            .getFirst()
            .source()
            .eventId();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void tells_two_scores_of_the_same_second_apart() {
    List<Report> reports =
        reports(
            List.of(held(points("90", "100"), GRADED, "o2")), result("1003", "80", "100", GRADED));
    assertThat(reports).hasSize(1);
    assertThat(reports.getFirst().occurredAt()).isAfter(GRADED).isBefore(GRADED.plusMillis(1));
  }

  @Test
  void takes_a_missing_score_for_cleared_and_never_for_zero() {
    List<Standing> held = List.of(held(points("83", "100"), GRADED, "o1"));
    Report report = reports(held, cleared("1003")).getFirst();
    assertThat(report.finding().score()).isEmpty();
    assertThat(report.occurredAt()).isAfter(GRADED).isBefore(GRADED.plusSeconds(1));
  }

  @Test
  void takes_a_result_that_vanished_for_cleared() {
    List<Standing> held = List.of(held(points("83", "100"), GRADED, "o1"));
    assertThat(reports(held))
        .singleElement()
        .satisfies(r -> assertThat(r.finding().score()).isEmpty());
  }

  @Test
  void reports_a_cleared_grade_once() {
    List<Standing> held = List.of(held(Optional.empty(), GRADED, "o2"));
    assertThat(reports(held)).isEmpty();
    assertThat(reports(held, cleared("1003"))).isEmpty();
  }

  @Test
  void has_nothing_to_clear_for_somebody_who_never_had_a_grade() {
    assertThat(reports(List.of(), cleared("1003"))).isEmpty();
  }

  @Test
  void lets_an_old_grade_that_comes_back_count_again() {
    List<Standing> held = List.of(held(Optional.empty(), GRADED.plusNanos(1000), "o2"));
    Report back = reports(held, result("1003", "83", "100", GRADED)).getFirst();
    assertThat(back.occurredAt()).isAfter(GRADED.plusNanos(1000));
  }

  @Test
  void lets_what_the_lms_says_now_hold_even_with_an_older_time() {
    List<Standing> held = List.of(held(points("90", "100"), GRADED, "o2"));
    Report back = reports(held, result("1003", "70", "100", GRADED.minusSeconds(600))).getFirst();
    assertThat(back.occurredAt()).as("an override taken away").isAfter(GRADED);
  }

  @Test
  void believes_another_channel_while_a_list_may_be_on_its_way() {
    Instant heard = clock.instant().minusSeconds(30);
    Standing pushed =
        new Standing(
            "ada",
            item.id(),
            Finding.grade(points("90", "100")),
            heard,
            heard,
            new Source(Channel.BY_HAND, "e1", ""),
            "o1");
    assertThat(reports(List.of(pushed), result("1003", "70", "100", GRADED))).isEmpty();
    assertThat(reports(List.of(pushed))).as("vanished").isEmpty();
    clock.forward(java.time.Duration.ofMinutes(2));
    assertThat(reports(List.of(pushed), result("1003", "70", "100", GRADED))).hasSize(1);
  }

  @Test
  void keeps_zero_as_zero() {
    assertThat(reports(List.of(), result("1003", "0", "100", GRADED)).getFirst().finding().score())
        .isEqualTo(points("0", "100"));
  }

  @Test
  void counts_the_last_of_two_results_of_one_user() {
    List<Report> reports =
        reports(
            List.of(), result("1003", "10", "100", GRADED), result("1003", "20", "100", GRADED));
    assertThat(reports)
        .singleElement()
        .extracting(r -> r.finding().score())
        .isEqualTo(points("20", "100"));
  }

  @Test
  void skips_numbers_that_no_gradebook_means_and_keeps_the_others() {
    List<Report> reports =
        reports(
            List.of(),
            result("1003", "1e400", "100", GRADED),
            result("1004", "5", "1e400", GRADED),
            result("1005", "7", "10", GRADED));
    assertThat(reports).extracting(Report::userKey).containsExactly("1005");
  }

  @Test
  void gives_less_when_a_result_and_its_item_disagree() {
    assertThat(reports(List.of(), result("1003", "42", "50", GRADED)).getFirst().finding().score())
        .isEqualTo(points("42", "100"));
    assertThat(reports(List.of(), result("1003", "42", "200", GRADED)).getFirst().finding().score())
        .isEqualTo(points("42", "200"));
  }

  @Test
  void understands_a_result_out_of_one() {
    assertThat(reports(List.of(), result("1003", "0.83", "1", GRADED)).getFirst().finding().score())
        .isEqualTo(points("0.83", "1"));
    assertThat(reports(List.of(), result("1003", "83", "1", GRADED)).getFirst().finding().score())
        .as("83 out of a maximum that the LMS did not send")
        .isEqualTo(points("83", "100"));
  }

  @Test
  void takes_the_maximum_of_the_item_when_the_result_has_none() {
    LmsResult bare =
        new LmsResult(
            "1003", Optional.of(new BigDecimal("42")), Optional.empty(), Optional.of(GRADED));
    assertThat(reports(List.of(), bare).getFirst().finding().score())
        .isEqualTo(points("42", "100"));
  }
}
