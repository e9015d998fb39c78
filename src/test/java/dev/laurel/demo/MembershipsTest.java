package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembershipsTest {

  private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String PATH = "/CourseSection/201/bindings/601/memberships";

  private final Room room = new Room();

  @Test
  void lists_everybody_teachers_first() {
    assertThat(ids(PATH)).containsExactly("1001", "1002", "1003", "1004", "1005");
  }

  @Test
  void a_learner_who_was_added_is_listed() {
    List<Person> added = new AddLearners(room.people).add(3);

    assertThat(ids(PATH)).hasSize(8).contains(added.get(2).id());
  }

  @Test
  void pages_lead_from_one_to_the_next_until_all_were_seen() {
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.of(PATH + "?limit=2");
    while (next.isPresent()) {
      seen.addAll(ids(next.get()));
      next =
          room.get(next.get(), TYPE)
              .link()
              .map(link -> link.replaceAll(".*(/CourseSection[^>]*)>.*", "$1"));
    }

    assertThat(seen).containsExactlyElementsOf(ids(PATH));
  }

  @Test
  void the_next_page_forgets_the_role_as_moodle_does() {
    assertThat(room.get(PATH + "?role=Learner&limit=2", TYPE).link().orElseThrow())
        .endsWith("/memberships?limit=2&from=2>; rel=\"next\"");
  }

  @Test
  void a_role_that_nobody_has_lists_nobody() {
    assertThat(ids(PATH + "?role=Mentor")).isEmpty();
  }

  @Test
  void a_resource_link_adds_a_message_to_each_member() {
    for (JsonNode member : members(PATH + "?rlid=401")) {
      assertThat(member.path("message").get(0).toString()).contains("LtiResourceLinkRequest");
    }
  }

  @Test
  void without_a_resource_link_there_is_no_message() {
    assertThat(members(PATH).get(0).has("message")).isFalse();
  }

  @Test
  void another_course_or_another_tool_is_refused() {
    assertThat(room.get("/CourseSection/999/bindings/601/memberships", TYPE).status())
        .isEqualTo(404);
    assertThat(room.get("/CourseSection/201/bindings/602/memberships", TYPE).status())
        .isEqualTo(401);
  }

  @Test
  void a_token_for_grades_does_not_open_the_list() {
    ServiceRequest asked = room.request("GET", PATH, Optional.of(TYPE), Optional.empty(), "");
    ServiceRequest withGrades =
        new ServiceRequest(
            asked.method(),
            asked.path(),
            asked.query(),
            asked.uri(),
            asked.accept(),
            asked.contentType(),
            room.token(Scopes.GRADES.toArray(String[]::new)),
            "");

    assertThat(room.calls.answer(withGrades).status()).isEqualTo(401);
  }

  private JsonNode members(String path) {
    return Recorded.json(room.get(path, TYPE).body()).path("members");
  }

  private List<String> ids(String path) {
    List<String> ids = new ArrayList<>();
    members(path).forEach(member -> ids.add(member.path("user_id").asText()));
    return ids;
  }
}
