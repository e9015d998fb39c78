package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The recorded calls of a tool, made again in their order: our LMS answers as Moodle did. */
class ReplayServicesTest {

  private final Room room = new Room();

  @Test
  void answers_every_recorded_service_call_as_moodle_did() {
    replay(Recorded.services("2-line-items-list"));
    replay(Recorded.services("3-line-item-create-read-update-delete"));
    replay(Recorded.services("4-scores-results-on-the-activity-line-item"));
    replay(Recorded.services("5-scores-results-on-a-stand-alone-line-item-made-through-AGS"));
    replay(Recorded.services("6-other-activities-quiz-assign-course-total-through-AGS"));

    room.clock.set(Instant.parse("2026-11-23T14:13:25Z"));
    room.typeGrade.type(504, "1004", "51");
    replay(Recorded.services("9-teacher-override-in-the-gradebook-versus-tool-scores"));
    room.typeGrade.type(507, "1005", "30");
    replay(Recorded.services("10-teacher-types-a-grade-into-the-tool-made-stand-alone-column"));

    List<Recorded> mirror = Recorded.services("11-formula-the-tool-made-column-mirrors-the-quiz");
    replay(mirror.subList(0, 1));
    calculateAsTheTeacherDid();
    replay(mirror.subList(1, 4));
    replay(Recorded.services("13-deleting-the-line-item-of-an-activity"));
  }

  private void calculateAsTheTeacherDid() {
    room.clock.set(Instant.parse("2026-11-23T14:13:26Z"));
    room.typeGrade.type(502, "1003", "8");
    room.typeGrade.type(502, "1004", "");
    room.typeGrade.type(502, "1005", "9");
    assertThat(room.computeGrades.set(510, "=[[quiz]]")).isEmpty();
  }

  @Test
  void answers_every_recorded_membership_call_as_moodle_did() {
    for (Recorded call : Recorded.services("7-NRPS")) {
      ServiceAnswer answer = room.calls.answer(call.request(room.everything()));
      assertThat(answer.status()).as(call.title()).isEqualTo(call.status());
      assertThat(answer.contentType())
          .as(call.title())
          .isEqualTo(call.header("Content-Type").get());
      assertThat(answer.link()).as(call.title()).isEqualTo(call.header("Link"));
      if (call.status() == 200) {
        assertSameMembers(call, answer);
      } else {
        assertThat(answer.body()).as(call.title()).isEqualTo(call.body());
      }
    }
  }

  private void replay(List<Recorded> calls) {
    assertThat(calls).isNotEmpty();
    calls.forEach(this::replay);
  }

  private void replay(Recorded call) {
    ServiceAnswer answer = room.calls.answer(call.request(bearer(call)));
    assertThat(answer.status()).as(call.title()).isEqualTo(call.status());
    assertThat(answer.contentType())
        .as(call.title())
        .isEqualTo(call.header("Content-Type").orElseThrow());
    assertThat(answer.link()).as(call.title()).isEqualTo(call.header("Link"));
    if (call.body().startsWith("[Moodle HTML error page")) {
      assertThat(answer.body()).contains("Exception - Call to a member function out() on null");
    } else {
      assertThat(answer.body()).as(call.title()).isEqualTo(call.body());
    }
  }

  private Optional<String> bearer(Recorded call) {
    return switch (call.title()) {
      case "lineitems, no token" -> Optional.empty();
      case "lineitems, bad token" -> Optional.of("0123456789abcdef0123456789abcdef");
      case "lineitems, token with score scope only" -> room.token(Scopes.SCORE);
      default -> room.everything();
    };
  }

  /** Moodle sorts by surname, and its course has another name; the members are the same. */
  private static void assertSameMembers(Recorded call, ServiceAnswer answer) {
    JsonNode recorded = Recorded.json(call.body());
    JsonNode ours = Recorded.json(answer.body());
    assertThat(ours.path("id")).isEqualTo(recorded.path("id"));
    assertThat(ours.path("context").path("id")).isEqualTo(recorded.path("context").path("id"));
    assertThat(ours.path("members")).hasSameSizeAs(recorded.path("members"));
    if (call.header("Link").isEmpty()) {
      assertThat(members(ours)).as(call.title()).isEqualTo(members(recorded));
    }
  }

  private static TreeSet<String> members(JsonNode container) {
    TreeSet<String> members = new TreeSet<>();
    for (JsonNode member : container.path("members")) {
      member
          .path("message")
          .forEach(
              message ->
                  ((ObjectNode) message)
                      .remove("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome"));
      members.add(member.toString());
    }
    return members;
  }
}
