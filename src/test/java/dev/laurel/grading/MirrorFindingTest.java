package dev.laurel.grading;

import static dev.laurel.grading.Grades.cleared;
import static dev.laurel.grading.Grades.result;
import static dev.laurel.grading.Grades.untimed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.MirrorFinding.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorFindingTest {

  private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");

  private final Listening world = new Listening();
  private final GradedItem column = Grades.item(world.ids, Grades.course(world.ids), "Quiz 1");

  private MirrorFinding of(LmsResult... results) {
    return MirrorFinding.of(column, List.of(results));
  }

  @Test
  void no_result_and_results_without_score_are_nothing() {
    MirrorFinding nothing = new MirrorFinding(Kind.NOTHING, 0, Optional.empty(), Optional.empty());
    assertThat(of()).isEqualTo(nothing);
    assertThat(of(cleared("1003"), cleared("1004"))).isEqualTo(nothing);
  }

  @Test
  void results_within_the_points_work_and_the_range_is_told() {
    MirrorFinding found =
        of(result("1", "90", "100", AT), cleared("2"), result("3", "0", "100", AT));
    assertThat(found.kind()).isEqualTo(Kind.WORKS);
    assertThat(found.learners()).isEqualTo(2);
    assertThat(found.lowest()).contains(BigDecimal.ZERO);
    assertThat(found.highest()).contains(new BigDecimal("90"));
  }

  @ParameterizedTest
  @CsvSource({"100.5, 100", "-1, 100", "9, 10", "1e400, 100", "5, 1e400"})
  void a_number_that_is_no_points_of_the_column_is_out_of_range(String given, String maximum) {
    assertThat(of(result("1", "50", "100", AT), result("2", given, maximum, AT)).kind())
        .isEqualTo(Kind.OUT_OF_RANGE);
  }

  @Test
  void full_points_of_one_learner_are_no_surprise_and_of_all_of_several_are_one() {
    assertThat(of(untimed("1", "100", "100")).kind()).isEqualTo(Kind.WORKS);
    assertThat(of(untimed("1", "100", "100"), untimed("2", "100.00", "100")).kind())
        .isEqualTo(Kind.ALL_FULL);
    assertThat(of(untimed("1", "100", "100"), untimed("2", "99", "100")).kind())
        .isEqualTo(Kind.WORKS);
  }
}
