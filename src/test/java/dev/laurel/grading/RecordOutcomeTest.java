package dev.laurel.grading;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordOutcomeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Map<String, String> LEARNERS = Map.of("1003", "ada", "1004", "bob");

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final Bells bells = new Bells();
  private final GradePorts ports = MemoryGrades.ports(ids, Duration.ofSeconds(30));
  private final RecordOutcome recordOutcome = ports.recordOutcome(ids, bells);
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Final");

  @BeforeEach
  void know_the_item() {
    ports.items().save(List.of(item));
  }

  private int record(Report... reports) {
    return recordOutcome.record(course, LEARNERS, List.of(reports));
  }

  private Standing standing(String learnerId) {
    return ports.standings().of(learnerId, Set.of(item.id())).getFirst();
  }

  @Test
  void writes_the_ledger_the_standing_and_a_row_for_the_next_stage() {
    record(report(item, "1003", "e1", points("83", "100"), NOON));

    assertThat(ports.outcomes().of("ada", item.id())).hasSize(1);
    assertThat(standing("ada").score()).isEqualTo(points("83", "100"));
    assertThat(ports.changes().claim(NOON, 10))
        .singleElement()
        .satisfies(change -> assertThat(change.learnerId()).isEqualTo("ada"))
        .satisfies(change -> assertThat(change.contextId()).isEqualTo(course.contextId()));
    assertThat(bells.rung()).containsExactly("decide-awards");
  }

  @Test
  void records_an_event_once_however_often_it_is_reported() {
    Report report = report(item, "1003", "e1", points("83", "100"), NOON);
    assertThat(record(report, report)).isEqualTo(1);
    assertThat(record(report)).isZero();
    assertThat(ports.outcomes().of("ada", item.id())).hasSize(1);
    assertThat(ports.changes().claim(NOON, 10)).hasSize(1);
  }

  @Test
  void keeps_an_older_event_in_the_ledger_without_undoing_a_newer_one() {
    record(report(item, "1003", "e2", points("90", "100"), NOON.plusSeconds(60)));
    record(report(item, "1003", "e1", points("20", "100"), NOON));

    assertThat(ports.outcomes().of("ada", item.id())).hasSize(2);
    assertThat(standing("ada").score()).isEqualTo(points("90", "100"));
    assertThat(ports.changes().claim(NOON, 10)).hasSize(1);
  }

  @Test
  void lets_the_same_of_two_events_at_one_moment_hold_whichever_came_first() {
    Report one = report(item, "1003", "e1", points("90", "100"), NOON);
    Report two = report(item, "1003", "e2", points("80", "100"), NOON);
    record(one);
    record(two);
    Report otherOne = report(item, "1004", "f1", points("90", "100"), NOON);
    Report otherTwo = report(item, "1004", "f2", points("80", "100"), NOON);
    record(otherTwo);
    record(otherOne);
    assertThat(standing("ada").score()).isEqualTo(points("80", "100"));
    assertThat(standing("bob").score()).isEqualTo(points("80", "100"));
  }

  @Test
  void holds_what_is_pending_or_hidden_without_letting_it_count() {
    for (Finding.State state : List.of(Finding.State.PENDING, Finding.State.HIDDEN)) {
      Finding muted = new Finding(Finding.Kind.SCORE, state, points("95", "100"));
      record(report(item, "1003", "e-" + state, muted, NOON.plusSeconds(state.ordinal())));
      assertThat(standing("ada").finding()).isEqualTo(muted);
      assertThat(standing("ada").score()).as("must not reach a rule").isEmpty();
    }
    record(report(item, "1003", "posted", points("95", "100"), NOON.plusSeconds(9)));
    assertThat(standing("ada").score()).isEqualTo(points("95", "100"));
  }

  @Test
  void keeps_a_report_from_the_future_as_refused_and_lets_what_really_comes_hold() {
    Report future = report(item, "1003", "e9", points("100", "100"), NOON.plusSeconds(90_000));
    Report sent =
        new Report(future.source(), item.id(), "1003", future.finding(), future.occurredAt(), NOON);
    assertThat(record(sent, report(item, "1003", "e1", points("50", "100"), NOON))).isEqualTo(1);
    assertThat(standing("ada").score()).isEqualTo(points("50", "100"));
    record(sent);
    assertThat(ports.refused().latest(course.contextId(), 10))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RefusedReports.Reason.FROM_THE_FUTURE))
        .satisfies(r -> assertThat(r.report()).isEqualTo(sent));
  }

  @Test
  void keeps_a_report_about_an_endless_name_as_refused() {
    record(report(item, "x".repeat(501), "e1", points("50", "100"), NOON));
    assertThat(ports.refused().latest(course.contextId(), 10))
        .extracting(RefusedReports.Refused::reason)
        .containsExactly(RefusedReports.Reason.KEY_TOO_LONG);
    assertThat(ports.parked().waiting(course.contextId())).isZero();
  }

  @Test
  void takes_the_same_event_id_of_two_channels_for_two_events() {
    Report read = report(item, "1003", "e1", points("50", "100"), NOON);
    Report typed =
        new Report(
            new Source(Channel.BY_HAND, "e1", ""),
            item.id(),
            "1003",
            Finding.grade(points("60", "100")),
            NOON.plusSeconds(1),
            NOON);
    assertThat(record(read, typed)).isEqualTo(2);
    assertThat(standing("ada").score()).isEqualTo(points("60", "100"));
  }

  @Test
  void lets_the_newest_of_one_batch_hold_whatever_its_order() {
    record(
        report(item, "1003", "e2", points("90", "100"), NOON.plusSeconds(2)),
        report(item, "1003", "e3", Optional.empty(), NOON.plusSeconds(3)),
        report(item, "1003", "e1", points("10", "100"), NOON.plusSeconds(1)));
    assertThat(standing("ada").score()).isEmpty();
    assertThat(ports.changes().claim(NOON, 10)).hasSize(1);
  }

  @Test
  void keeps_learners_apart() {
    record(
        report(item, "1003", "e1", points("90", "100"), NOON),
        report(item, "1004", "e2", points("10", "100"), NOON));
    assertThat(standing("ada").score()).isEqualTo(points("90", "100"));
    assertThat(standing("bob").score()).isEqualTo(points("10", "100"));
  }

  @Test
  void parks_a_report_about_somebody_unknown_once_and_records_the_others() {
    Report stranger = report(item, "9999", "e9", points("70", "100"), NOON);
    assertThat(record(stranger, report(item, "1003", "e1", points("83", "100"), NOON)))
        .isEqualTo(1);
    record(stranger);
    assertThat(ports.parked().waiting(course.contextId())).isEqualTo(1);
  }

  @Test
  void refuses_a_report_about_an_item_of_another_course() {
    Course other = new Course(course.tenantId(), ids.newId());
    Report report = report(item, "1003", "e1", points("83", "100"), NOON);
    assertThatThrownBy(() -> recordOutcome.record(other, LEARNERS, List.of(report)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ports.outcomes().of("ada", item.id())).isEmpty();
  }

  @Test
  void refuses_a_report_about_an_item_of_another_tenant() {
    Course other = new Course(ids.newId(), course.contextId());
    Report report = report(item, "1003", "e1", points("83", "100"), NOON);
    assertThatThrownBy(() -> recordOutcome.record(other, LEARNERS, List.of(report)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_more_reports_than_one_commit_should_hold() {
    List<Report> many =
        IntStream.rangeClosed(0, RecordOutcome.MOST_REPORTS)
            .mapToObj(i -> report(item, "1003", "e" + i, points("1", "100"), NOON))
            .toList();
    assertThatThrownBy(() -> recordOutcome.record(course, LEARNERS, many))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void does_nothing_for_no_reports() {
    assertThat(record()).isZero();
    assertThat(bells.rung()).isEmpty();
  }
}
