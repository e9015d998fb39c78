package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.Faults.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestOrdersTest {

  private final Room room = new Room();
  private final TestOrders orders =
      new TestOrders(
          new AddLearners(room.people), room.typeGrade, room.people, room.gradebook, room.faults);
  private final DemoState state = new DemoState(room.school, room.installed, room.faults);

  @Test
  void adds_as_many_learners_as_were_ordered() {
    List<Person> added = orders.learners("{\"count\": 500}").orElseThrow();

    assertThat(added).hasSize(500).allMatch(Person::learner);
    assertThat(added.stream().map(Person::id).distinct()).hasSize(500);
    assertThat(added.stream().map(Person::email).distinct()).hasSize(500);
    assertThat(added.stream().map(Person::name).distinct()).hasSize(500);
    assertThat(room.people.learnerCount()).isEqualTo(504);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"count\":0}", "{\"count\":-1}", "{\"count\":20001}", "5"})
  void an_order_of_learners_that_makes_no_sense_adds_nobody(String json) {
    assertThat(orders.learners(json)).isEmpty();
    assertThat(room.people.learnerCount()).isEqualTo(4);
  }

  @Test
  void sets_and_clears_grades() {
    boolean done =
        orders.grades(
            """
            [{"userId":"1003","itemId":504,"score":85.5},
             {"userId":"1004","itemId":502,"score":null}]\
            """);

    assertThat(done).isTrue();
    assertThat(room.gradebook.grade(504, "1003").flatMap(Grade::score).orElseThrow())
        .isEqualByComparingTo("85.5");
    assertThat(room.gradebook.grade(502, "1004").orElseThrow().score()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[{\"userId\":\"1003\",\"itemId\":504,\"score\":\"85\"}]",
        "[{\"userId\":\"1003\",\"itemId\":504}]",
        "[{\"userId\":\"1001\",\"itemId\":504,\"score\":85}]",
        "[{\"userId\":\"1003\",\"itemId\":999,\"score\":85}]",
        "[{\"userId\":\"1003\",\"itemId\":504,\"score\":85},{\"userId\":\"?\",\"itemId\":504,"
            + "\"score\":85}]"
      })
  void one_grade_that_makes_no_sense_stops_all(String json) {
    assertThat(orders.grades(json)).isFalse();
    assertThat(room.gradebook.allGrades()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"down, 503", "html, 200"})
  void a_fault_stands_in_for_the_answer_until_it_is_switched_off(String fault, int status) {
    assertThat(orders.faults("{\"services\":\"%s\"}".formatted(fault))).isTrue();

    ServiceAnswer instead = room.faults.insteadOfAnswer().orElseThrow();
    assertThat(instead.status()).isEqualTo(status);
    assertThat(instead.contentType()).startsWith("text/html");

    assertThat(orders.faults("{\"services\":\"ok\"}")).isTrue();
    assertThat(room.faults.insteadOfAnswer()).isEmpty();
  }

  @Test
  void a_slow_service_still_answers() {
    orders.faults("{\"services\":\"slow\"}");

    assertThat(room.faults.current()).isEqualTo(Fault.SLOW);
    assertThat(room.faults.insteadOfAnswer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"services\":\"odd\"}", "{\"services\":\"DOWN\"}"})
  void an_unknown_fault_changes_nothing(String json) {
    assertThat(orders.faults(json)).isFalse();
    assertThat(room.faults.current()).isEqualTo(Fault.OK);
  }

  @Test
  void the_state_tells_everything_back() {
    orders.grades("[{\"userId\":\"1003\",\"itemId\":504,\"score\":85.50}]");

    JsonNode told = Recorded.json(state.json());

    assertThat(told.path("people")).hasSize(5);
    assertThat(told.path("items")).hasSize(4);
    assertThat(told.path("services").asText()).isEqualTo("ok");
    JsonNode grade = told.path("grades").get(0);
    assertThat(grade.path("userId").asText()).isEqualTo("1003");
    assertThat(grade.path("itemId").asLong()).isEqualTo(504);
    assertThat(grade.path("score").asDouble()).isEqualTo(85.5);
    assertThat(grade.path("overridden").asBoolean()).isTrue();
    assertThat(grade.path("timeModified").asText()).isEqualTo("2026-11-23T14:13:24Z");
  }

  @Test
  void the_state_of_new_learners_tells_their_ids() {
    JsonNode told =
        Recorded.json(state.json(orders.learners("{\"count\":2}").orElseThrow())).path("people");

    assertThat(told).hasSize(2);
    assertThat(told.get(0).path("userId").asText()).isEqualTo("1008");
    assertThat(told.get(0).path("role").asText()).isEqualTo("Learner");
  }
}
