package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.Outcome;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.RefusedReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoreDoorTest {

  private static final String AT = "2026-11-23T13:00:00.000Z";
  private static final String LATER = "2026-11-23T13:00:00.001Z";

  private final ScoreDoors doors = new ScoreDoors();
  private final String token = doors.token(doors.passing.client(doors.passing.course));
  private final String item = doors.activity(token);
  private final String itemId = item.substring(item.lastIndexOf('/') + 1);

  @BeforeEach
  void let_the_lms_know_ana() {
    doors.passing.world.lms.know("1003", "ana");
  }

  private int post(String user, String points, String time) {
    return doors.score(item, token, ScoreDoors.scoreOf(user, points, time)).getStatus();
  }

  private List<Outcome> ledger() {
    return doors.passing.world.ports.outcomes().of("ana", itemId);
  }

  private JsonNode results(String query) {
    MockHttpResponse answer = doors.get(item + "/results" + query, token);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(ScoreDoors.header(answer, "Content-Type")).isEqualTo(LineItemJson.RESULTS);
    return ScoreDoors.json(answer);
  }

  @Test
  void a_score_holds_and_wakes_the_next_stage() {
    assertThat(post("1003", "83.5", AT)).isEqualTo(204);
    assertThat(results("").get(0).path("resultScore").decimalValue()).isEqualByComparingTo("83.5");
    assertThat(results("").get(0).path("resultMaximum").decimalValue()).isEqualByComparingTo("100");
    assertThat(results("").get(0).path("userId").asText()).isEqualTo("1003");
    assertThat(doors.passing.world.bells.rung()).contains(RecordOutcome.NEXT_STAGE);
    assertThat(ledger().getFirst().occurredAt()).isEqualTo(AT);
  }

  @Test
  void the_same_score_twice_changes_nothing() {
    String body = ScoreDoors.scoreOf("1003", "83", AT);
    assertThat(doors.score(item, token, body).getStatus()).isEqualTo(204);
    assertThat(doors.score(item, token, body).getStatus()).isEqualTo(204);
    String written = body.replace("83", "83.0").replace(AT, "2026-11-23T14:00:00+01:00");
    assertThat(doors.score(item, token, written).getStatus())
        .as("the same in words")
        .isEqualTo(204);
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void an_older_or_equally_old_score_is_a_conflict() {
    post("1003", "83", LATER);
    assertThat(post("1003", "90", LATER)).isEqualTo(409);
    MockHttpResponse older = doors.score(item, token, ScoreDoors.scoreOf("1003", "90", AT));
    assertThat(older.getStatus()).isEqualTo(409);
    assertThat(ScoreDoors.problem(older)).isEqualTo("score-older");
    assertThat(results("").get(0).path("resultScore").asInt()).isEqualTo(83);
    assertThat(post("1003", "90", "2026-11-23T13:00:00.002Z")).isEqualTo(204);
    assertThat(results("").get(0).path("resultScore").asInt()).isEqualTo(90);
  }

  @Test
  void a_newer_score_that_is_not_final_takes_the_grade_out_of_the_results() {
    post("1003", "83", AT);
    String pending =
        ScoreDoors.scoreOf("1003", "83", LATER).replace("FullyGraded", "PendingManual");
    assertThat(doors.score(item, token, pending).getStatus()).isEqualTo(204);
    assertThat(results("")).isEmpty();
  }

  @Test
  void a_score_of_somebody_unknown_waits_until_the_lms_tells_of_them() {
    assertThat(post("2001", "83", AT)).isEqualTo(204);
    assertThat(post("2001", "83", AT)).isEqualTo(204);
    assertThat(doors.passing.world.ports.parked().waiting(doors.passing.course.contextId()))
        .isEqualTo(1);
    assertThat(results("")).isEmpty();
  }

  @Test
  void a_score_from_the_future_is_refused_and_kept_with_the_reason() {
    assertThat(post("1003", "83", "2026-11-24T14:00:00Z")).as("a day ahead").isEqualTo(204);
    assertThat(post("1003", "83", "2026-11-24T14:00:00.000001Z")).isEqualTo(400);
    assertThat(
            doors
                .passing
                .world
                .ports
                .refused()
                .latest(doors.passing.course.contextId(), 10)
                .getFirst()
                .reason())
        .isEqualTo(RefusedReports.Reason.FROM_THE_FUTURE);
  }

  @Test
  void the_same_score_in_two_activities_counts_in_both() {
    String other = doors.path(id(doors.create(token, "Other", "")));
    String body = ScoreDoors.scoreOf("1003", "83", AT);
    doors.score(item, token, body);
    doors.score(other, token, body);
    assertThat(results("")).hasSize(1);
    assertThat(ScoreDoors.json(doors.get(other + "/results", token))).hasSize(1);
  }

  private static String id(MockHttpResponse created) {
    return ScoreDoors.json(created).path("id").asText();
  }

  @Test
  void results_are_paged_and_filtered_by_learner() {
    doors.passing.world.lms.know("10 04&", "ben");
    doors.passing.world.lms.know("1005", "cem");
    for (String user : List.of("1003", "10 04&", "1005")) {
      post(user, "50", AT);
    }
    assertThat(results("?user_id=10+04%26").findValuesAsText("userId")).containsExactly("10 04&");
    MockHttpResponse first = doors.get(item + "/results?limit=2", token);
    assertThat(ScoreDoors.json(first)).hasSize(2);
    String link = ScoreDoors.header(first, "Link");
    String next = doors.path(link.substring(1, link.indexOf('>')));
    MockHttpResponse second = doors.get(next, token);
    assertThat(ScoreDoors.json(second)).hasSize(1);
    assertThat(second.getOutputHeaders().containsKey("Link")).isFalse();
  }

  @Test
  void body_of_ten_megabytes_is_refused_and_not_read_to_its_end() throws IOException {
    String body = ScoreDoors.scoreOf("x".repeat(10 * 1024 * 1024), "1", AT);
    MockHttpResponse answer = doors.score(item, token, body);
    assertThat(answer.getStatus()).isEqualTo(413);
    assertThat(ScoreDoors.problem(answer)).isEqualTo("too-large");
    InputStream endless = new ByteArrayInputStream(body.getBytes());
    Assertions.assertThatThrownBy(() -> Bodies.read(endless)).hasMessageContaining("too-large");
    assertThat(endless.available()).isGreaterThan(9 * 1024 * 1024);
  }

  @Test
  void truncated_body_is_refused_and_changes_nothing() {
    String body = ScoreDoors.scoreOf("1003", "83", AT);
    for (int length = 0; length < body.length() - 1; length += 7) {
      MockHttpResponse answer = doors.score(item, token, body.substring(0, length));
      assertThat(answer.getStatus()).isEqualTo(400);
      assertThat(ScoreDoors.problem(answer)).isEqualTo("score-json");
    }
    assertThat(ledger()).isEmpty();
  }

  @Test
  void a_connection_that_breaks_off_is_the_senders_fault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    Assertions.assertThatThrownBy(() -> Bodies.read(broken)).hasMessageContaining("request-broken");
    InputStream latin = new ByteArrayInputStream(new byte[] {'"', (byte) 0xfc, '"'});
    Assertions.assertThatThrownBy(() -> Bodies.read(latin)).hasMessageContaining("score-json");
  }
}
