package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesAndRolesTest {
  private static final URI COURSE =
      URI.create(
          "http://127.0.0.1:8081/mod/lti/services.php/CourseSection/201/bindings/601/memberships");

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final NamesAndRoles course = platform.namesAndRoles();

  @Test
  void lists_everyone_that_moodle_recorded() {
    platform.then(RecordedMoodle.exchange("7", "memberships").asRecorded());

    List<Membership> members = course.members(COURSE);

    assertThat(members)
        .extracting(Membership::userId)
        .containsExactly("1001", "1002", "1004", "1005", "1003");
    assertThat(members.get(4))
        .isEqualTo(
            new Membership(
                "1003",
                Roles.of(List.of("Learner")),
                MembershipStatus.ACTIVE,
                Optional.of("Ana Öztürk"),
                Optional.of("Ana"),
                Optional.of("Öztürk"),
                Optional.of("student1@example.invalid"),
                Optional.of("S-1"),
                Map.of()));
  }

  @Test
  void reads_short_roles_as_context_roles_and_a_non_editing_teacher_as_moodle_says() {
    platform.then(RecordedMoodle.exchange("7", "memberships").asRecorded());

    List<Membership> members = course.members(COURSE);

    assertThat(members.get(0).roles().isInstructor()).isTrue();
    assertThat(members.get(0).roles().isLearner()).isFalse();
    assertThat(members.get(1).roles().isInstructor()).isFalse();
    assertThat(members.get(1).roles().isLearner()).isTrue();
  }

  @Test
  void asks_for_those_who_can_open_a_link_as_recorded() {
    platform
        .then(
            RecordedMoodle.exchange("12", "memberships rlid, students at or above 75 % only")
                .asRecorded())
        .then(RecordedMoodle.exchange("12", "memberships rlid after student2 passes").asRecorded());

    List<Membership> before = course.members(COURSE, Optional.of("401"), Optional.empty());
    List<Membership> after = course.members(COURSE, Optional.of("401"), Optional.empty());

    assertThat(before).extracting(Membership::userId).doesNotContain("1004").contains("1003");
    assertThat(after).extracting(Membership::userId).contains("1004", "1003");
  }

  @Test
  void asks_for_a_role_by_its_whole_address_as_recorded() {
    platform.then(
        RecordedMoodle.exchange("7", "memberships role=full URI Instructor").asRecorded());

    assertThat(course.members(COURSE, Optional.empty(), Optional.of(Role.of("Instructor"))))
        .extracting(Membership::userId)
        .containsExactly("1001");
  }

  @Test
  void applies_the_role_to_later_pages_which_forget_it() {
    platform
        .then(200, "{\"members\":[" + member("1", "Learner") + "]}", next("?from=1"))
        .then(200, "{\"members\":[" + member("2", "Instructor") + member3() + "]}");

    assertThat(course.members(COURSE, Optional.empty(), Optional.of(Role.of("Learner"))))
        .extracting(Membership::userId)
        .containsExactly("1", "3");
  }

  @Test
  void follows_the_next_page_that_moodle_recorded() {
    platform
        .then(RecordedMoodle.exchange("7", "memberships limit=2").toAnything())
        .then(RecordedMoodle.exchange("7", "memberships limit=2 from=2").asRecorded())
        .then(200, "{\"members\":[" + member("1003", "Learner") + "]}");

    assertThat(course.members(COURSE))
        .extracting(Membership::userId)
        .containsExactly("1001", "1002", "1004", "1005", "1003");
    assertThat(platform.requests().get(2).uri()).hasToString(COURSE + "?limit=2&from=4");
  }

  @Test
  void asks_for_nothing_but_the_scope_of_memberships() {
    platform.then(200, "{\"members\":[]}");

    assertThat(course.members(COURSE)).isEmpty();
    assertThat(platform.tokenRequests().get(0).body())
        .contains("scope=https%3A%2F%2Fpurl.imsglobal.org%2Fspec%2Flti-nrps")
        .doesNotContain("lti-ags");
  }

  @Test
  void tells_every_status_and_takes_an_absent_one_for_active() {
    platform.then(
        200,
        """
        {"members":[
          {"user_id":"1","status":"Active","roles":[]},
          {"user_id":"2","status":"Inactive","roles":[]},
          {"user_id":"3","status":"Deleted","roles":[]},
          {"user_id":"4","status":"Sleeping","roles":[]},
          {"user_id":5}]}
        """);

    assertThat(course.members(COURSE))
        .extracting(Membership::status)
        .containsExactly(
            MembershipStatus.ACTIVE,
            MembershipStatus.INACTIVE,
            MembershipStatus.DELETED,
            MembershipStatus.INACTIVE,
            MembershipStatus.ACTIVE);
  }

  @Test
  void reads_custom_parameters_expanded_for_each_member() {
    platform.then(
        200,
        """
        {"members":[{"user_id":"1","roles":[],"message":[
          {"https://purl.imsglobal.org/spec/lti/claim/custom":
            {"canvas_user_id":42,"left":"$Canvas.user.id"}}]}]}
        """);

    assertThat(course.members(COURSE, Optional.of("9"), Optional.empty()).get(0).custom())
        .containsExactly(Map.entry("canvas_user_id", "42"));
  }

  @Test
  void does_not_understand_an_answer_without_members_or_a_member_without_id() {
    platform.then(200, "{\"id\":\"x\"}").then(200, "{\"members\":[{\"roles\":[]}]}");

    assertThatThrownBy(() -> course.members(COURSE)).isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> course.members(COURSE)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void names_an_answer_to_a_refused_media_type() {
    platform.then(
        RecordedMoodle.exchange("7", "memberships, Accept application/json").toAnything());

    assertThatThrownBy(() -> course.members(COURSE)).isInstanceOf(Refused.class);
  }

  private static String member(String id, String role) {
    return "{\"user_id\":\"" + id + "\",\"roles\":[\"" + role + "\"]}";
  }

  private static String member3() {
    return "," + member("3", "Learner");
  }

  private static Map<String, List<String>> next(String reference) {
    return Map.of("Link", List.of("<" + COURSE + reference + ">; rel=\"next\""));
  }
}
