package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.GradeItem.Kind;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A short number can be so small or large that writing it out takes all memory there is. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileNumbersTest {

  private static final String SCORES = "/201/lineitems/504/lineitem/scores?type_id=601";
  private static final String SCORE_TYPE = "application/vnd.ims.lis.v1.score+json";
  private static final String ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";

  private final Room room = new Room();

  private ServiceAnswer post(String given, String maximum) {
    return room.send(
        "POST",
        SCORES,
        SCORE_TYPE,
        """
        {"userId":"1003","scoreGiven":%s,"scoreMaximum":%s,"timestamp":"2026-11-23T14:00:00Z",
         "activityProgress":"Completed","gradingProgress":"FullyGraded"}\
        """
            .formatted(given, maximum));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-999999999, 100",
    "1e999999999, 100",
    "1, 1e-999999999",
    "1, 1e999999999",
    "1e2147483647, 1e-2147483647",
    "-1e999999999, 1",
    "1e99999999999999999999, 1",
    "NaN, 1",
    "Infinity, 1"
  })
  void a_score_that_nobody_can_write_down_is_refused_at_once(String given, String maximum) {
    assertThat(post(given, maximum).status()).isEqualTo(400);
    assertThat(room.gradebook.allGrades()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1e-20, 100, 0", "1e20, 1, 100", "5e1, 1e2, 50", "0.123456789, 1, 12.34568"})
  void a_score_with_an_exponent_that_people_could_mean_is_taken(
      String given, String maximum, BigDecimal stored) {
    assertThat(post(given, maximum).status()).isEqualTo(200);
    assertThat(room.gradebook.grade(504, "1003").flatMap(Grade::score).orElseThrow())
        .isEqualByComparingTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e2147483647"})
  void a_column_of_such_a_size_is_not_made(String maximum) {
    ServiceAnswer answer =
        room.send(
            "POST",
            "/201/lineitems?type_id=601",
            ITEM_TYPE,
            "{\"label\":\"Huge\",\"scoreMaximum\":" + maximum + "}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(room.gradebook.items()).hasSize(4);
  }

  @Test
  void a_column_is_not_changed_to_such_a_size_and_its_grades_stay() {
    room.typeGrade.type(504, "1003", "40");
    ServiceAnswer answer =
        room.send(
            "PUT",
            "/201/lineitems/504/lineitem?type_id=601",
            ITEM_TYPE,
            "{\"label\":\"Portal\",\"scoreMaximum\":1e999999999}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(room.gradebook.grade(504, "1003").flatMap(Grade::score).orElseThrow())
        .isEqualByComparingTo("40");
  }

  @Test
  void a_number_deep_inside_is_found_too() {
    assertThat(PhpJson.read("{\"a\":[{\"b\":1e-999999999}]}")).isEmpty();
    assertThat(PhpJson.read("[1,2.5,{\"a\":1e10}]")).isPresent();
    assertThat(PhpJson.read("{\"text\":\"1e999999999\"}")).isPresent();
    assertThat(PhpJson.read("12345678901234567890")).isPresent();
  }

  @Test
  void an_order_of_grades_of_such_a_size_is_refused() {
    room.gradebook.put(Room.item(510, "Any", 10, "", Kind.FOREIGN));
    TestOrders orders =
        new TestOrders(
            new AddLearners(room.people), room.typeGrade, room.people, room.gradebook, room.faults);
    assertThat(orders.grades("[{\"userId\":\"1003\",\"itemId\":510,\"score\":1e-999999999}]"))
        .isFalse();
    assertThat(room.gradebook.allGrades()).isEmpty();
  }
}
