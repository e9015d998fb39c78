package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.GradeItem.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column with a calculation, as it was recorded of Moodle 5.0 and seen on 5.1.3. */
class ComputeGradesTest {

  private static final String RESULTS = "/201/lineitems/510/lineitem/results?type_id=601";
  private static final String RESULT_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";

  private final Room room = new Room();

  @BeforeEach
  void a_column_of_the_tool() {
    room.gradebook.put(Room.item(510, "Quiz mirror", 10, "", Kind.STAND_ALONE));
    room.typeGrade.type(502, "1003", "8");
  }

  private void calculate(String formula) {
    assertThat(room.computeGrades.set(510, formula)).isEmpty();
  }

  private BigDecimal points(String user) {
    return room.gradebook.grade(510, user).flatMap(Grade::score).orElseThrow();
  }

  @Test
  void shows_the_grades_that_are_there_and_those_that_come() {
    calculate("=[[quiz]]");
    assertThat(points("1003")).isEqualByComparingTo("8");
    room.typeGrade.type(502, "1003", "9");
    room.typeGrade.type(502, "1004", "2.5");
    assertThat(points("1003")).isEqualByComparingTo("9");
    assertThat(points("1004")).isEqualByComparingTo("2.5");
    assertThat(room.computeGrades.formula(room.gradebook.item(510).orElseThrow()))
        .isEqualTo("=[[quiz]]");
  }

  @Test
  void the_tool_reads_them_with_the_time_of_computing() {
    room.clock.set(Room.START.plus(Duration.ofHours(1)));
    calculate("=[[quiz]]");
    assertThat(room.get(RESULTS, RESULT_TYPE).body())
        .contains("\"userId\":\"1003\"", "\"resultScore\":8", "\"resultMaximum\":10")
        .contains("2026-11-23T15:13:24+00:00");
  }

  @Test
  void a_cleared_grade_is_a_result_without_score() {
    calculate("=[[quiz]]");
    room.typeGrade.type(502, "1003", "");
    assertThat(room.get(RESULTS, RESULT_TYPE).body())
        .contains("\"userId\":\"1003\"")
        .doesNotContain("resultScore");
  }

  @Test
  void points_are_copied_and_cut_and_never_scaled() {
    room.gradebook.put(Room.item(511, "Too small", 5, "", Kind.STAND_ALONE));
    assertThat(room.computeGrades.set(511, "=[[quiz]]")).isEmpty();
    assertThat(room.gradebook.grade(511, "1003").flatMap(Grade::score).orElseThrow())
        .isEqualByComparingTo("5");
  }

  @Test
  void without_a_formula_nothing_follows_any_more() {
    calculate("=[[quiz]]");
    calculate(" ");
    room.typeGrade.type(502, "1003", "9");
    assertThat(points("1003")).isEqualByComparingTo("8");
    assertThat(room.computeGrades.formula(room.gradebook.item(510).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[quiz]]",
        "=quiz",
        "=[[no-such]]",
        "=[[quiz]]*2",
        "=[[]]",
        "=[[credential-portal]]"
      })
  void what_names_no_activity_is_refused_in_words(String formula) {
    assertThat(room.computeGrades.set(510, formula).orElseThrow()).contains("ID number");
    assertThat(room.formulas.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {502, 504, 999})
  void only_columns_that_a_tool_made_take_a_formula(long column) {
    assertThat(room.computeGrades.set(column, "=[[quiz]]")).isPresent();
    assertThat(room.formulas.all()).isEmpty();
  }
}
