package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.GradeItem.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recording does not show of scores, by the rules that it does show. */
class ScoresTest {

  private static final String SCORES = "/201/lineitems/504/lineitem/scores?type_id=601";
  private static final String TYPE = "application/vnd.ims.lis.v1.score+json";

  private final Room room = new Room();

  @BeforeEach
  void addAColumnOfTheTool() {
    room.gradebook.put(Room.item(507, "Made by the tool", 50, "", Kind.STAND_ALONE));
  }

  @Test
  void stores_the_first_score() {
    assertThat(room.score(504, "1003", "83", "2026-11-23T14:00:00Z").status()).isEqualTo(200);
    assertThat(score(504, "1003")).isEqualByComparingTo("83");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:00:00Z, 409",
    "2026-11-23T14:00:00.999Z, 409",
    "2026-11-23T13:59:59Z, 409",
    "2026-11-23T15:00:00.5+01:00, 409",
    "2026-11-23T14:00:01Z, 200",
    "2026-11-23T15:00:01+01:00, 200"
  })
  void a_second_score_must_be_a_whole_second_newer(String time, int status) {
    room.score(504, "1003", "83", "2026-11-23T14:00:00.462Z");

    ServiceAnswer answer = room.score(504, "1003", "90", time);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(status == 409 ? "[]" : "");
    assertThat(score(504, "1003")).isEqualByComparingTo(status == 409 ? "83" : "90");
  }

  @Test
  void the_rule_is_one_of_each_cell() {
    room.score(504, "1003", "83", "2026-11-23T14:00:00Z");

    assertThat(room.score(504, "1004", "50", "2026-11-23T14:00:00Z").status()).isEqualTo(200);
    assertThat(room.score(507, "1003", "50", "2026-11-23T14:00:00Z").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"150, 50", "100, 50", "33, 16.5", "0, 0", "-5, 0"})
  void scores_are_scaled_and_clipped_to_the_column(String given, String stored) {
    room.score(507, "1003", given, "2026-11-23T14:00:00Z");

    assertThat(score(507, "1003")).isEqualByComparingTo(stored);
  }

  @Test
  void the_grade_that_a_teacher_typed_for_an_activity_stays_without_a_word() {
    room.typeGrade.type(504, "1003", "51");

    assertThat(room.score(504, "1003", "99", "2026-11-23T15:00:00Z").status()).isEqualTo(200);
    assertThat(score(504, "1003")).isEqualByComparingTo("51");
  }

  @Test
  void the_grade_that_a_teacher_typed_into_the_column_of_the_tool_is_overwritten() {
    room.typeGrade.type(507, "1003", "30");

    assertThat(room.score(507, "1003", "90", "2026-11-23T15:00:00Z").status()).isEqualTo(200);
    assertThat(score(507, "1003")).isEqualByComparingTo("45");
    assertThat(room.gradebook.grade(507, "1003").orElseThrow().overridden()).isFalse();
  }

  @Test
  void a_score_from_before_the_typed_grade_is_refused() {
    room.typeGrade.type(507, "1003", "30");

    assertThat(room.score(507, "1003", "90", "2026-11-23T14:13:23Z").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotReady", "Failed", "Pending", "PendingManual"})
  void a_score_that_is_not_final_empties_the_cell(String progress) {
    room.score(504, "1003", "83", "2026-11-23T14:00:00Z");

    ServiceAnswer answer =
        post(
            """
            {"userId":"1003","scoreGiven":90,"scoreMaximum":100,"comment":"wait",
             "timestamp":"2026-11-23T14:00:05Z","activityProgress":"Completed",
             "gradingProgress":"%s"}\
            """
                .formatted(progress));

    assertThat(answer.status()).isEqualTo(200);
    Grade grade = room.gradebook.grade(504, "1003").orElseThrow();
    assertThat(grade.score()).isEmpty();
    assertThat(grade.timeModified()).contains(Instant.parse("2026-11-23T14:00:05Z"));
  }

  @Test
  void a_cell_that_was_emptied_without_a_word_takes_any_time_again() {
    room.score(504, "1003", "83", "2026-11-23T14:00:00Z");
    post(
        """
        {"userId":"1003","timestamp":"2026-11-23T14:00:05Z","activityProgress":"Initialized",
         "gradingProgress":"NotReady"}\
        """);

    assertThat(room.gradebook.grade(504, "1003").orElseThrow().timeModified()).isEmpty();
    assertThat(room.score(504, "1003", "70", "2026-11-23T13:00:00Z").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"userId\":\"1003\",\"timestamp\":\"yesterday\",\"activityProgress\":\"Completed\","
            + "\"gradingProgress\":\"FullyGraded\"}",
        "{\"userId\":\"1003\",\"timestamp\":\"2026-11-23T14:00:00\","
            + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\"}",
        "{\"userId\":\"1003\",\"scoreGiven\":5,\"scoreMaximum\":0,"
            + "\"timestamp\":\"2026-11-23T14:00:00Z\",\"activityProgress\":\"Completed\","
            + "\"gradingProgress\":\"FullyGraded\"}",
        "{\"userId\":\"1003\",\"scoreGiven\":5,\"scoreMaximum\":10,"
            + "\"timestamp\":\"2026-11-23T14:00:00Z\",\"activityProgress\":\"Completed\"}"
      })
  void a_score_that_lacks_something_is_refused_with_an_empty_list(String body) {
    ServiceAnswer answer = post(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("[]");
    assertThat(answer.contentType()).isEqualTo(TYPE + "; charset=utf-8");
    assertThat(room.gradebook.allGrades()).isEmpty();
  }

  @Test
  void the_tool_cannot_write_into_a_quiz() {
    assertThat(room.score(502, "1003", "9", "2026-11-23T14:00:00Z").status()).isEqualTo(404);
    assertThat(room.gradebook.allGrades()).isEmpty();
  }

  @Test
  void a_token_for_reading_does_not_write() {
    ServiceRequest request =
        room.request("POST", SCORES, Optional.empty(), Optional.of(TYPE), "{}");
    ServiceRequest readOnly =
        new ServiceRequest(
            request.method(),
            request.path(),
            request.query(),
            request.uri(),
            request.accept(),
            request.contentType(),
            room.token(Scopes.RESULT, Scopes.LINE_ITEM),
            request.body());

    assertThat(room.calls.answer(readOnly).status()).isEqualTo(401);
  }

  private ServiceAnswer post(String body) {
    return room.send("POST", SCORES, TYPE, body);
  }

  private BigDecimal score(long item, String user) {
    return room.gradebook.grade(item, user).flatMap(Grade::score).orElseThrow();
  }
}
