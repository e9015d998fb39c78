package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.GradeItem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemsTest {

  private static final String LIST = "/201/lineitems?type_id=601";
  private static final String ITEM = "/201/lineitems/504/lineitem?type_id=601";
  private static final String LIST_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String RESULT_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";

  private final Room room = new Room();

  @Test
  void lists_only_the_columns_of_the_tool() {
    assertThat(labels(LIST)).containsExactly("Credential portal");
  }

  @Test
  void a_created_column_is_listed_and_its_id_works() {
    ServiceAnswer created =
        room.send("POST", LIST, ITEM_TYPE, "{\"label\":\"Badges\",\"scoreMaximum\":100}");
    String id = Recorded.json(created.body()).path("id").asText();

    assertThat(created.status()).isEqualTo(201);
    assertThat(labels(LIST)).containsExactly("Credential portal", "Badges");
    String path = id.substring(id.indexOf("/201/"));
    assertThat(room.get(path, ITEM_TYPE).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"label\":\"x\"}",
        "{\"scoreMaximum\":1}",
        "{\"label\":\" \",\"scoreMaximum\":1}",
        "{\"label\":\"x\",\"scoreMaximum\":\"1\"}",
        "{\"label\":\"x\",\"scoreMaximum\":0}",
        "{\"label\":\"x\",\"scoreMaximum\":-1}"
      })
  void a_column_needs_a_label_and_a_maximum(String body) {
    ServiceAnswer answer = room.send("POST", LIST, ITEM_TYPE, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("No label or Score Maximum");
    assertThat(labels(LIST)).hasSize(1);
  }

  @Test
  void a_container_cannot_be_created_nor_a_single_item_listed() {
    String body = "{\"label\":\"x\",\"scoreMaximum\":1}";

    assertThat(room.send("POST", LIST, LIST_TYPE, body).status()).isEqualTo(400);
    assertThat(room.get(LIST, ITEM_TYPE).status()).isEqualTo(400);
  }

  @Test
  void a_changed_maximum_rescales_the_grades() {
    room.typeGrade.type(504, "1003", "40");

    room.send("PUT", ITEM, ITEM_TYPE, "{\"label\":\"Portal\",\"scoreMaximum\":50}");

    assertThat(room.gradebook.grade(504, "1003").flatMap(Grade::score).orElseThrow())
        .isEqualByComparingTo("20");
  }

  @Test
  void a_new_label_alone_leaves_the_grades_alone() {
    room.typeGrade.type(504, "1003", "40");

    room.send("PUT", ITEM, ITEM_TYPE, "{\"label\":\"Portal\",\"scoreMaximum\":100}");

    assertThat(labels(LIST)).containsExactly("Portal");
    assertThat(room.gradebook.grade(504, "1003").flatMap(Grade::score).orElseThrow())
        .isEqualByComparingTo("40");
  }

  @Test
  void the_column_of_an_activity_stays_tied_to_it_whatever_the_tool_puts() {
    room.send("PUT", ITEM, ITEM_TYPE, "{\"label\":\"Portal\",\"scoreMaximum\":100}");

    assertThat(room.gradebook.item(504).orElseThrow().linkId()).contains("401");
    assertThat(room.gradebook.item(504).orElseThrow().kind()).isEqualTo(Kind.ACTIVITY);
  }

  @Test
  void a_put_without_maximum_changes_nothing() {
    assertThat(room.send("PUT", ITEM, ITEM_TYPE, "{\"label\":\"x\"}").status()).isEqualTo(400);
    assertThat(labels(LIST)).containsExactly("Credential portal");
  }

  @Test
  void a_deleted_column_takes_its_grades_along() {
    room.typeGrade.type(504, "1003", "40");

    assertThat(room.delete(ITEM).status()).isEqualTo(204);
    assertThat(room.gradebook.allGrades()).isEmpty();
    assertThat(room.get(ITEM, ITEM_TYPE).status()).isEqualTo(404);
  }

  @Test
  void the_column_of_a_quiz_cannot_be_deleted() {
    ServiceAnswer answer = room.delete("/201/lineitems/502/lineitem?type_id=601");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(room.gradebook.item(502)).isPresent();
  }

  @Test
  void pages_lead_from_one_to_the_next_until_all_were_seen() {
    for (int i = 1; i <= 5; i++) {
      room.send("POST", LIST, ITEM_TYPE, "{\"label\":\"c%d\",\"scoreMaximum\":1}".formatted(i));
    }
    List<String> seen = new ArrayList<>();
    for (int from = 0; from < 6; from += 2) {
      String page = LIST + "&limit=2&from=" + from;
      seen.addAll(labels(page));
      assertThat(room.get(page, LIST_TYPE).link().orElseThrow().contains("“next”"))
          .isEqualTo(from < 4);
    }

    assertThat(seen).containsExactly("Credential portal", "c1", "c2", "c3", "c4", "c5");
  }

  @Test
  void there_is_no_link_header_without_a_limit() {
    assertThat(room.get(LIST, LIST_TYPE).link()).isEmpty();
  }

  @Test
  void an_expired_token_is_refused() {
    ServiceRequest request =
        room.request("GET", LIST, Optional.of(LIST_TYPE), Optional.empty(), "");
    room.clock.forward(Duration.ofDays(30));

    assertThat(room.calls.answer(request).status()).isEqualTo(401);
  }

  @Test
  void a_foreign_type_id_is_refused() {
    assertThat(room.get("/201/lineitems?type_id=602", LIST_TYPE).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT"})
  void a_list_is_neither_put_nor_deleted(String method) {
    ServiceRequest request =
        room.request(method, LIST, Optional.empty(), Optional.of(ITEM_TYPE), "{}");

    assertThat(room.calls.answer(request).status()).isEqualTo(405);
  }

  @Test
  void a_path_that_nobody_serves_finds_no_handler() {
    ServiceAnswer answer = room.get("/201/outcomes", LIST_TYPE);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("No handler found for /201/outcomes " + LIST_TYPE);
  }

  @Test
  void results_of_one_user_are_only_that_users() {
    room.typeGrade.type(504, "1003", "40");
    room.typeGrade.type(504, "1004", "50");

    String body =
        room.get("/201/lineitems/504/lineitem/results?type_id=601&user_id=1004", RESULT_TYPE)
            .body();

    assertThat(Recorded.json(body)).hasSize(1);
    assertThat(Recorded.json(body).get(0).path("resultScore").asInt()).isEqualTo(50);
  }

  @Test
  void results_show_fractions_as_php_does() {
    room.typeGrade.type(504, "1003", "40.50");

    assertThat(room.get("/201/lineitems/504/lineitem/results", RESULT_TYPE).body())
        .contains("\"resultScore\":40.5,\"resultMaximum\":100,");
  }

  private List<String> labels(String path) {
    List<String> labels = new ArrayList<>();
    for (JsonNode item : Recorded.json(room.get(path, LIST_TYPE).body())) {
      labels.add(item.path("label").asText());
    }
    return labels;
  }
}
