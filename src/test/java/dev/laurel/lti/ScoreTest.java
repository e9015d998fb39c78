package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
  private static final Instant WHEN = Instant.parse("2026-11-23T14:13:24.462987Z");

  private final Score score =
      Score.graded("1003", new BigDecimal("83.50"), new BigDecimal("1E+2"), WHEN);

  @Test
  void a_graded_score_is_written_as_the_specification_shows_it() {
    assertThat(GradeBookJson.write(score.withComment("well done")))
        .hasToString(
            """
            {"userId":"1003","scoreGiven":83.50,"scoreMaximum":100,\
            "activityProgress":"Completed","gradingProgress":"FullyGraded",\
            "timestamp":"2026-11-23T14:13:24.462Z","comment":"well done"}\
            """);
  }

  @Test
  void a_mere_grade_tells_canvas_that_it_is_no_submission() {
    assertThat(GradeBookJson.write(score.asGradeOnly()).toString())
        .endsWith("\"https://canvas.instructure.com/lti/submission\":{\"new_submission\":false}}");
    assertThat(score.asGradeOnly().withComment("c").gradeOnly()).isTrue();
    assertThat(GradeBookJson.write(score).toString()).doesNotContain("canvas");
  }

  @Test
  void points_may_exceed_the_maximum_but_need_one() {
    assertThat(Score.graded("u", new BigDecimal("150"), BigDecimal.TEN, WHEN)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scoreOf(Optional.of(BigDecimal.ONE), Optional.empty()));
    assertThat(scoreOf(Optional.empty(), Optional.empty()).scoreGiven()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "1, 0", "1, -5"})
  void refuses_points_out_of_range(BigDecimal given, BigDecimal maximum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scoreOf(Optional.of(given), Optional.of(maximum)));
  }

  @Test
  void refuses_to_write_a_line_item_that_platforms_refuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GradeBookJson.write(LineItemDetails.standAlone(" ", BigDecimal.TEN, "r", "t")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GradeBookJson.write(LineItemDetails.standAlone("a", BigDecimal.ZERO, "r", "t")));
  }

  private static Score scoreOf(Optional<BigDecimal> given, Optional<BigDecimal> maximum) {
    return new Score(
        "u",
        given,
        maximum,
        ActivityProgress.STARTED,
        GradingProgress.PENDING,
        WHEN,
        Optional.empty());
  }
}
