package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results and scores; the line items themselves are in {@link GradeBookTest}. */
class GradeBookScoresTest {
  private static final String SERVICES = "http://127.0.0.1:8081/mod/lti/services.php/201/";
  private static final URI ACTIVITY = URI.create(SERVICES + "lineitems/504/lineitem?type_id=601");

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final GradeBook gradeBook = platform.gradeBook();

  @Test
  void reads_results_with_and_without_a_grade() {
    platform.then(RecordedMoodle.exchange("4", "results all").asRecorded());

    List<Result> results = gradeBook.results(ACTIVITY);

    assertThat(results).extracting(Result::userId).containsExactly("1003", "1004", "1005");
    assertThat(results.get(0).resultScore().orElseThrow()).isEqualByComparingTo("86");
    assertThat(results.get(0).resultMaximum()).isEqualByComparingTo("100");
    assertThat(results.get(0).comment()).contains("well done");
    assertThat(results.get(0).timestamp()).contains(Instant.parse("2026-11-23T14:13:27Z"));
    assertThat(results.get(1).resultScore()).as("no grade is not zero").isEmpty();
  }

  @Test
  void reads_a_zero_as_a_grade_and_an_empty_list_as_no_results() {
    platform
        .then(RecordedMoodle.exchange("4", "results with zero").toAnything())
        .then(RecordedMoodle.exchange("4", "results, before any score").asRecorded());

    assertThat(gradeBook.results(ACTIVITY).get(0).resultScore().orElseThrow())
        .isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(gradeBook.results(ACTIVITY)).isEmpty();
  }

  @Test
  void never_sends_limit_to_results_and_inserts_the_segment_before_the_query() {
    platform.then(200, "[]");

    gradeBook.results(ACTIVITY);

    assertThat(platform.requests().get(0).uri())
        .hasToString(SERVICES + "lineitems/504/lineitem/results?type_id=601");
  }

  @Test
  void takes_a_missing_result_maximum_for_one() {
    platform.then(200, "[{\"userId\":7,\"resultScore\":0.5}]");

    assertThat(gradeBook.results(ACTIVITY))
        .containsExactly(
            new Result(
                "7",
                Optional.of(new BigDecimal("0.5")),
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999", "true", "[]", "\"good\"", "\"\""})
  void makes_no_grade_of_what_is_none(String value) {
    platform.then(200, "[{\"userId\":\"7\",\"resultScore\":" + value + "}]");

    assertThatThrownBy(() -> gradeBook.results(ACTIVITY)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void posts_a_score_as_recorded() {
    platform.then(RecordedMoodle.exchange("4", "score student1 83/100 (first)").asRecorded());

    gradeBook.postScore(ACTIVITY, score("1003", "83", "2026-11-23T14:13:24.462Z"));

    assertThat(platform.requests().get(0).headers())
        .containsEntry("Authorization", "Bearer token-1")
        .doesNotContainKey("Accept");
  }

  @Test
  void writes_numbers_plainly() {
    platform.then(200, "");

    gradeBook.postScore(
        ACTIVITY,
        Score.graded(
            "1003", new BigDecimal("8E+1"), new BigDecimal("100.0"), ScriptedPlatform.NOW));

    assertThat(platform.requests().get(0).body())
        .contains("\"scoreGiven\":80,")
        .doesNotContain("E+");
  }

  @Test
  void writes_a_score_of_no_points_without_them() {
    platform.then(
        RecordedMoodle.exchange("4", "score, no scoreGiven, Pending (later)").asRecorded());

    gradeBook.postScore(
        ACTIVITY,
        new Score(
            "1005",
            Optional.empty(),
            Optional.empty(),
            ActivityProgress.IN_PROGRESS,
            GradingProgress.PENDING,
            Instant.parse("2026-11-23T14:13:34.462Z"),
            Optional.empty(),
            false));

    assertThat(platform.requests()).hasSize(1);
  }

  @Test
  void names_an_older_score_superseded() {
    platform
        .then(RecordedMoodle.exchange("4", "score, OLDER timestamp").toAnything())
        .then(400, "{\"errors\":\"Provided timestamp of x before last updated timestamp of y\"}");

    Score score = score("1003", "83", "2026-11-23T14:13:24.462Z");
    assertThatThrownBy(() -> gradeBook.postScore(ACTIVITY, score)).isInstanceOf(Superseded.class);
    assertThatThrownBy(() -> gradeBook.postScore(ACTIVITY, score)).isInstanceOf(Superseded.class);
  }

  @Test
  void names_a_refused_score_without_repeating_what_was_sent() {
    platform.then(RecordedMoodle.exchange("4", "score, unknown user").toAnything());

    assertThatThrownBy(
            () -> gradeBook.postScore(ACTIVITY, score("99999", "83", "2026-11-23T14:13:24Z")))
        .isInstanceOfSatisfying(
            Refused.class,
            e ->
                assertThat(e.detail())
                    .contains("400 Incorrect score received")
                    .doesNotContain("99999", "well done"));
  }

  @Test
  void does_not_take_moodles_crash_page_for_a_line_item_that_is_gone() {
    platform.then(RecordedMoodle.exchange("4", "results limit=1").toAnything());

    assertThatThrownBy(() -> gradeBook.results(ACTIVITY))
        .isInstanceOfSatisfying(
            NotUnderstood.class, e -> assertThat(e.detail()).contains("404", "out() on null"));
  }

  private static Score score(String userId, String points, String at) {
    return Score.graded(userId, new BigDecimal(points), new BigDecimal("100"), Instant.parse(at))
        .withComment("well done");
  }
}
