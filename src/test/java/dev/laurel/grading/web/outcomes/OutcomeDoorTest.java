package dev.laurel.grading.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Grades;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.Outcome;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.Standing;
import dev.laurel.lti.OAuthForTests;
import dev.laurel.lti.OAuthMethod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OutcomeDoorTest {

  private final OutcomeDoors doors = new OutcomeDoors();

  private static void assertThatSucceeds(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(OutcomeDoors.code(answer)).as(OutcomeDoors.description(answer)).isEqualTo("success");
  }

  private List<Outcome> ledger() {
    return doors.older.ledger(doors.item, "ana");
  }

  private Standing held() {
    return doors.older.standing(doors.item, "ana").orElseThrow();
  }

  @Test
  void score_holds_wakes_the_next_stage_and_is_read_back() {
    MockHttpResponse answer = doors.replace("ana", "0.835");
    assertThatSucceeds(answer);
    Document xml = OutcomeDoors.xml(answer);
    assertThat(xml.select("imsx_messageRefIdentifier").text()).isEqualTo("always-the-same");
    assertThat(xml.select("imsx_operationRefIdentifier").text()).isEqualTo("replaceResult");
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Content-Type")))
        .isEqualTo("application/xml;charset=UTF-8");
    assertThat(held().score()).isEqualTo(Grades.points("83.5", "100"));
    assertThat(held().source().channel()).isEqualTo(Channel.BASIC_OUTCOMES);
    assertThat(held().source().rawHash()).hasSize(64);
    assertThat(doors.older.world.bells.rung()).contains(RecordOutcome.NEXT_STAGE);
    assertThat(doors.read("ana")).isEqualTo("0.835");
    assertThat(doors.read("ben")).as("nobody else's").isEmpty();
  }

  @Test
  void zero_and_one_are_read_back_as_decimals() {
    for (String score : List.of("0", "1", "0.5")) {
      doors.replace("ana", score);
      assertThat(doors.read("ana")).isEqualTo(score);
    }
  }

  @Test
  void what_comes_later_holds_also_when_it_is_lower_or_was_there_before() {
    String sourcedId = doors.sourcedId("ana");
    for (String score : List.of("0.5", "0.8", "0.5")) {
      assertThatSucceeds(doors.send(OutcomeDoors.replacing(sourcedId, score)));
      assertThat(doors.read("ana")).isEqualTo(score);
    }
    assertThat(ledger()).hasSize(3);
  }

  @Test
  void moments_of_one_learner_and_item_increase_strictly() {
    for (String score : List.of("0.1", "0.2", "0.3")) {
      doors.replace("ana", score);
    }
    assertThat(ledger().stream().map(Outcome::occurredAt)).doesNotHaveDuplicates();
    assertThat(
            ledger().stream()
                .sorted(Comparator.comparing(Outcome::occurredAt))
                .map(line -> line.finding().score().orElseThrow().given().intValue()))
        .containsExactly(10, 20, 30);
  }

  @Test
  void clock_that_was_ahead_does_not_keep_an_old_score() {
    doors.older.world.clock.forward(Duration.ofSeconds(20));
    doors.replace("ana", "0.9");
    doors.older.world.clock.forward(Duration.ofSeconds(-20));
    doors.replace("ana", "0.4");
    assertThat(doors.read("ana")).isEqualTo("0.4");
  }

  @Test
  void same_message_signed_anew_is_recorded_once() {
    String body = OutcomeDoors.replacing(doors.sourcedId("ana"), "0.5");
    assertThatSucceeds(doors.send(body));
    doors.older.world.clock.forward(Duration.ofSeconds(30));
    assertThatSucceeds(doors.send(body));
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void sourcedids_of_several_launches_all_name_the_same_place() {
    String first = doors.sourcedId("ana");
    String second = doors.sourcedId("ana");
    assertThat(first).isNotEqualTo(second).hasSizeLessThan(200);
    doors.send(OutcomeDoors.replacing(first, "0.5"));
    doors.send(OutcomeDoors.replacing(second, "0.6"));
    assertThat(ledger()).hasSize(2);
    assertThat(doors.read("ana")).isEqualTo("0.6");
  }

  @Test
  void deleting_takes_the_score_away_and_it_may_come_back() {
    doors.replace("ana", "0.5");
    String delete = OutcomeDoors.message("deleteResult", doors.sourcedId("ana"), "");
    assertThatSucceeds(doors.send(delete));
    assertThat(held().finding().state()).isEqualTo(Finding.State.CLEARED);
    assertThat(doors.read("ana")).isEmpty();
    doors.send(delete);
    assertThat(ledger()).hasSize(2);
    doors.replace("ana", "0.7");
    assertThat(doors.read("ana")).isEqualTo("0.7");
  }

  @Test
  void deleting_nothing_and_reading_nothing_succeed() {
    assertThatSucceeds(
        doors.send(OutcomeDoors.message("deleteResult", doors.sourcedId("ana"), "")));
    MockHttpResponse read =
        doors.send(OutcomeDoors.message("readResult", doors.sourcedId("ana"), ""));
    assertThatSucceeds(read);
    assertThat(OutcomeDoors.xml(read).select("resultScore > textString")).hasSize(1);
    assertThat(ledger()).isEmpty();
  }

  @Test
  void activities_of_one_tool_are_apart() {
    var other = doors.older.activity(doors.tool, "Second");
    doors.replace("ana", "0.5");
    doors.send(OutcomeDoors.replacing(doors.older.sourcedId(doors.tool, other, "ana"), "0.9"));
    assertThat(doors.read("ana")).isEqualTo("0.5");
    assertThat(doors.older.standing(other, "ana").flatMap(Standing::score))
        .isEqualTo(Grades.points("90", "100"));
  }

  @Test
  void learner_who_left_the_course_keeps_what_comes_late() {
    new dev.laurel.grading.ByHandForTests(doors.older.world, doors.older.roster)
        .enrol(doors.older.course, "ana", "Ana", "Learner", false);
    assertThatSucceeds(doors.replace("ana", "0.5"));
  }

  @Test
  void message_signed_with_sha_256_is_taken() {
    String body = OutcomeDoors.replacing(doors.sourcedId("ana"), "0.5");
    Map<String, String> parameters =
        OAuthForTests.parameters(
            OAuthMethod.HMAC_SHA256,
            doors.tool.id(),
            "n",
            doors.older.world.clock.instant(),
            body.getBytes(StandardCharsets.UTF_8));
    assertThatSucceeds(
        doors.send(
            OAuthForTests.header(
                OAuthMethod.HMAC_SHA256, doors.older.address(), doors.secret.reveal(), parameters),
            body));
  }

  @Test
  void query_of_the_address_is_part_of_what_is_signed() {
    String body = OutcomeDoors.replacing(doors.sourcedId("ana"), "0.5");
    Map<String, String> parameters =
        doors.older.parameters(doors.tool, body.getBytes(StandardCharsets.UTF_8));
    String query = "?a=b%20c&d";
    String header =
        OAuthForTests.header(
            OAuthMethod.HMAC_SHA1,
            doors.older.address() + query,
            doors.secret.reveal(),
            parameters);
    assertThat(doors.send(header, body).getStatus()).as("without the query").isEqualTo(401);
    assertThatSucceeds(
        doors.doors.call(
            "POST", KeepOlderTools.PATH + query, OutcomeDoors.XML, body, "Authorization", header));
  }

  @Test
  void xml_by_its_other_name_and_with_a_charset_is_taken() {
    for (String type : List.of("text/xml", "application/xml; charset=utf-8")) {
      String body = OutcomeDoors.replacing(doors.sourcedId("ana"), "0.5");
      String header =
          doors.older.header(doors.tool, doors.secret, body.getBytes(StandardCharsets.UTF_8));
      assertThatSucceeds(
          doors.doors.call("POST", KeepOlderTools.PATH, type, body, "Authorization", header));
    }
  }

  @Test
  void last_use_is_noted() {
    assertThat(doors.older.keep.of(doors.older.course).getFirst().lastUsedAt()).isEmpty();
    doors.replace("ana", "0.5");
    assertThat(doors.older.keep.of(doors.older.course).getFirst().lastUsedAt())
        .contains(doors.older.world.clock.instant());
  }
}
