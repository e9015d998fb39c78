package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.Channel;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemDoorsTest {

  private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");

  private final ScoreDoors doors = new ScoreDoors();
  private final String token = doors.token(doors.passing.client(doors.passing.course));
  private final String items = ScoreDoors.items(doors.passing.course);

  @BeforeEach
  void give_the_course_a_column_of_the_lms() {
    doors
        .passing
        .world
        .ports
        .items()
        .save(List.of(Grades.item(doors.passing.world.ids, doors.passing.course, "Of the LMS")));
  }

  @Test
  void creates_an_activity_that_rules_can_look_at() {
    MockHttpResponse answer = doors.create(token, "Lab 1", ",\"resourceId\":\"lab\",\"tag\":\"t\"");
    assertThat(answer.getStatus()).isEqualTo(201);
    JsonNode made = ScoreDoors.json(answer);
    assertThat(ScoreDoors.header(answer, "Content-Type")).isEqualTo(LineItemJson.ITEM);
    assertThat(ScoreDoors.header(answer, "Location")).isEqualTo(made.path("id").asText());
    assertThat(made.path("label").asText()).isEqualTo("Lab 1");
    assertThat(made.path("scoreMaximum").decimalValue()).isEqualByComparingTo("100");
    assertThat(made.path("resourceId").asText()).isEqualTo("lab");
    GradedItem kept =
        doors.passing.world.listGradedItems.known(doors.passing.course).stream()
            .filter(item -> item.label().equals("Lab 1"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.channel()).isEqualTo(Channel.SCORE_SERVICE);
    assertThat(kept.url()).startsWith("urn:uuid:");
    assertThat(kept.purpose()).isEqualTo(GradedItem.Purpose.INPUT);
  }

  @Test
  void asking_again_for_the_same_resource_and_tag_makes_no_second() {
    String more = ",\"resourceId\":\"lab\",\"tag\":\"t\"";
    String first = ScoreDoors.json(doors.create(token, "Lab", more)).path("id").asText();
    String again = ScoreDoors.json(doors.create(token, "Lab!", more)).path("id").asText();
    assertThat(again).isEqualTo(first);
    assertThat(labels(doors.get(items, token))).containsExactly("Lab!");
  }

  @Test
  void lists_and_reads_activities_of_its_own_channel_only() {
    String item = doors.activity(token);
    MockHttpResponse list = doors.get(items, token);
    assertThat(ScoreDoors.header(list, "Content-Type")).isEqualTo(LineItemJson.ITEMS);
    assertThat(ScoreDoors.header(list, "Cache-Control")).isEqualTo("no-store");
    assertThat(labels(list)).containsExactly("Lab");
    assertThat(ScoreDoors.json(doors.get(item, token)).path("label").asText()).isEqualTo("Lab");
    GradedItem ofLms = doors.passing.world.listGradedItems.known(doors.passing.course).getFirst();
    String foreign = items + "/" + ofLms.id();
    assertThat(doors.get(foreign, token).getStatus()).isEqualTo(404);
    assertThat(doors.send("DELETE", foreign, token, "text/plain", "").getStatus()).isEqualTo(404);
  }

  @Test
  void pages_lead_from_one_to_the_next_and_end() {
    for (int i = 0; i < 5; i++) {
      doors.create(token, "Lab " + i, "");
    }
    List<String> seen = new ArrayList<>();
    String next = items + "?limit=2";
    int pages = 0;
    while (!next.isEmpty()) {
      MockHttpResponse page = doors.get(next, token);
      seen.addAll(labels(page));
      Matcher link = NEXT.matcher(ScoreDoors.header(page, "Link"));
      next = link.matches() ? doors.path(link.group(1)) : "";
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactlyInAnyOrder("Lab 0", "Lab 1", "Lab 2", "Lab 3", "Lab 4");
  }

  @Test
  void filters_stay_in_the_link_to_the_next_page() {
    for (int i = 0; i < 3; i++) {
      doors.create(token, "Lab " + i, ",\"tag\":\"a & b {c}\",\"resourceId\":\"r" + i + "\"");
      doors.create(token, "Quiz " + i, ",\"tag\":\"quiz\"");
    }
    MockHttpResponse first = doors.get(items + "?limit=2&tag=a%20%26%20b%20%7Bc%7D", token);
    assertThat(labels(first)).allMatch(label -> label.startsWith("Lab"));
    Matcher link = NEXT.matcher(ScoreDoors.header(first, "Link"));
    assertThat(link.matches()).isTrue();
    MockHttpResponse second = doors.get(doors.path(link.group(1)), token);
    assertThat(labels(second)).hasSize(1).allMatch(label -> label.startsWith("Lab"));
    assertThat(labels(doors.get(items + "?resource_id=r1", token))).containsExactly("Lab 1");
    assertThat(labels(doors.get(items + "?resource_link_id=x", token))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999"})
  void limits_that_are_no_numbers_are_refused(String limit) {
    assertThat(doors.get(items + "?limit=" + limit, token).getStatus()).isEqualTo(400);
  }

  @Test
  void changes_and_removes() {
    String item = doors.activity(token);
    MockHttpResponse changed =
        doors.send(
            "PUT", item, token, LineItemJson.ITEM, "{\"label\":\"New\",\"scoreMaximum\":7.5}");
    assertThat(changed.getStatus()).isEqualTo(200);
    assertThat(doors.path(ScoreDoors.json(changed).path("id").asText())).isEqualTo(item);
    assertThat(labels(doors.get(items, token))).containsExactly("New");
    assertThat(doors.send("DELETE", item, token, "text/plain", "").getStatus()).isEqualTo(204);
    assertThat(doors.get(item, token).getStatus()).isEqualTo(404);
    assertThat(labels(doors.get(items, token))).isEmpty();
    assertThat(doors.passing.world.listGradedItems.known(doors.passing.course))
        .as("gone, not forgotten")
        .anyMatch(known -> known.label().equals("New") && known.isGone());
    String body = ScoreDoors.scoreOf("1003", "1", "2026-11-23T13:00:00Z");
    assertThat(doors.score(item, token, body).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scoreMaximum\":1}",
        "{\"label\":\" \",\"scoreMaximum\":1}",
        "{\"label\":1,\"scoreMaximum\":1}",
        "{\"label\":\"x\"}",
        "{\"label\":\"x\",\"scoreMaximum\":0}",
        "{\"label\":\"x\",\"scoreMaximum\":\"1\"}",
        "{\"label\":\"x\",\"scoreMaximum\":1e400}",
        "{\"label\":\"x\",\"scoreMaximum\":1,\"tag\":\"laurel-badge\"}",
        "{\"label\":\"x\",\"scoreMaximum\":1,\"resourceId\":[]}"
      })
  void descriptions_that_are_wrong_are_refused(String body) {
    MockHttpResponse answer = doors.send("POST", items, token, LineItemJson.ITEM, body);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(ScoreDoors.problem(answer)).isIn("score-item-text", "score-item-maximum");
  }

  @Test
  void other_media_types_are_refused() {
    assertThat(doors.send("POST", items, token, "text/xml", "<a/>").getStatus()).isEqualTo(415);
    MockHttpResponse answer =
        doors.doors.get(items, "Authorization", "Bearer " + token, "Accept", "image/png");
    assertThat(answer.getStatus()).isEqualTo(406);
  }

  private static List<String> labels(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    return ScoreDoors.json(answer).findValuesAsText("label");
  }
}
