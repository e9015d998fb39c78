package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Membership differences (NRPS 2.0 §2.4.3) with messages made after the specification's examples.
 */
class MembershipChangesTest {
  private static final String LMS = "https://lms.example.com/sections/2923/memberships";
  private static final URI COURSE = URI.create(LMS);

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final NamesAndRoles course = platform.namesAndRoles();

  @Test
  void reading_tells_where_changes_will_be() {
    platform.then(200, members("1"), link("<" + LMS + "?since=672638723>; rel=\"differences\""));
    assertThat(course.read(COURSE).differences()).contains(URI.create(LMS + "?since=672638723"));
  }

  @Test
  void link_to_changes_stands_beside_the_link_to_the_next_page() {
    platform
        .then(
            200,
            members("1"),
            Map.of(
                "Link",
                List.of(
                    "<" + LMS + "?p=2>; rel=next", "<" + LMS + "?since=1>; rel=\"differences\"")))
        .then(200, members("2"), link("<" + LMS + "?since=2>; rel=\"differences\""));
    MembershipList read = course.read(COURSE);
    assertThat(read.members()).extracting(Membership::userId).containsExactly("1", "2");
    assertThat(read.differences()).as("the older loses nothing").contains(since("1"));
  }

  private static URI since(String when) {
    return URI.create(LMS + "?since=" + when);
  }

  @Test
  void platform_without_changes_offers_no_link() {
    platform.then(200, members("1"));
    assertThat(course.read(COURSE).differences()).isEmpty();
  }

  @Test
  void changes_bring_those_who_left_and_the_next_address() {
    platform.then(
        200,
        "{\"members\":[{\"user_id\":\"1\",\"status\":\"Deleted\"},"
            + "{\"user_id\":\"2\",\"status\":\"Active\",\"roles\":[\"Learner\"]}]}",
        link("<" + LMS + "?since=9>; rel=\"differences\""));
    MembershipList changes = course.changes(since("1"));
    assertThat(platform.requests().getFirst().uri()).isEqualTo(since("1"));
    assertThat(changes.members())
        .extracting(Membership::status)
        .containsExactly(MembershipStatus.DELETED, MembershipStatus.ACTIVE);
    assertThat(changes.differences()).contains(since("9"));
  }

  @Test
  void half_a_list_is_no_list() {
    platform
        .then(200, members("1"), link("<" + LMS + "?p=2>; rel=\"next\""))
        .then(200, members("2").substring(0, 20));
    assertThatThrownBy(() -> course.read(COURSE)).isInstanceOf(NotUnderstood.class);
  }

  private static String members(String id) {
    return "{\"members\":[{\"user_id\":\"" + id + "\",\"roles\":[\"Learner\"]}]}";
  }

  private static Map<String, List<String>> link(String header) {
    return Map.of("Link", List.of(header));
  }
}
