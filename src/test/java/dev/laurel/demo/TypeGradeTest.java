package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.TypeGrade.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeGradeTest {

  private static final String RESULTS = "/201/lineitems/504/lineitem/results?type_id=601";
  private static final String RESULT_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";

  private final Room room = new Room();

  @ParameterizedTest
  @CsvSource({"85, 85", "7.5, 7.5", "'7,5', 7.5", "' 85 ', 85", "0, 0", "100, 100"})
  void stores_what_was_typed(String typed, BigDecimal score) {
    assertThat(room.typeGrade.type(504, "1003", typed)).isEmpty();

    Grade grade = room.gradebook.grade(504, "1003").orElseThrow();
    assertThat(grade.score().orElseThrow()).isEqualByComparingTo(score);
    assertThat(grade.overridden()).isTrue();
  }

  @Test
  void keeps_whole_seconds_only() {
    room.clock.set(Instant.parse("2026-11-23T14:13:24.987654Z"));

    room.typeGrade.type(504, "1003", "85");

    assertThat(room.gradebook.grade(504, "1003").orElseThrow().timeModified())
        .contains(Instant.parse("2026-11-23T14:13:24Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1e3", "NaN", "8 5", "1,5,0", "٣", "12345678901"})
  void refuses_what_is_no_grade(String typed) {
    assertThat(room.typeGrade.type(504, "1003", typed)).isPresent();
    assertThat(room.gradebook.grade(504, "1003")).isEmpty();
  }

  @Test
  void refuses_more_than_the_column_takes_and_says_how_much_it_takes() {
    assertThat(room.typeGrade.type(504, "1003", "100.5").orElseThrow()).contains("100;");
    assertThat(room.gradebook.grade(504, "1003")).isEmpty();
  }

  @Test
  void refuses_a_column_or_a_learner_that_is_not_there() {
    assertThat(room.typeGrade.type(999, "1003", "5")).isPresent();
    assertThat(room.typeGrade.type(504, "999", "5")).isPresent();
    assertThat(room.typeGrade.type(504, "1001", "5")).as("a teacher").isPresent();
    assertThat(room.gradebook.allGrades()).isEmpty();
  }

  @Test
  void nothing_typed_clears_the_cell_and_the_tool_sees_a_result_without_score() {
    room.typeGrade.type(504, "1003", "85");

    assertThat(room.typeGrade.type(504, "1003", "")).isEmpty();

    assertThat(room.get(RESULTS, RESULT_TYPE).body())
        .contains("\"userId\":\"1003\"")
        .doesNotContain("resultScore");
  }

  @Test
  void keeps_the_comment_of_the_tool() {
    room.gradebook.save(
        List.of(
            new Grade(
                504,
                "1003",
                Optional.of(BigDecimal.TEN),
                "Badge earned: Analyst",
                Optional.of(Room.START),
                false)));

    room.typeGrade.type(504, "1003", "85");

    assertThat(room.gradebook.grade(504, "1003").orElseThrow().comment())
        .isEqualTo("Badge earned: Analyst");
  }

  @Test
  void grades_may_be_typed_into_columns_that_the_tool_cannot_see() {
    assertThat(room.typeGrade.type(502, "1003", "9")).isEmpty();
    assertThat(room.gradebook.grade(502, "1003")).isPresent();
  }

  @Test
  void types_many_at_once() {
    room.typeGrade.typeAll(
        List.of(
            new Typed("1003", 504, Optional.of(BigDecimal.ONE)),
            new Typed("1004", 504, Optional.empty())));

    assertThat(room.gradebook.grades(504)).hasSize(2).allMatch(Grade::overridden);
    assertThat(room.gradebook.grade(504, "1004").orElseThrow().score()).isEmpty();
  }
}
