package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Roles;
import dev.laurel.roster.LearnerKey.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysSaidTest {

  private static final Map<String, Object> CANVAS =
      Map.of(
          "canvas_user_id", 48,
          "canvas_user_gid", "21070000000000048",
          "canvas_user_uuid", "lti-user-uuid-48",
          "sis_user", "S-48");

  private final PlatformForTests platform = new PlatformForTests();
  private final Map<String, Object> claims = platform.resourceLinkClaims();

  private Set<LearnerKey> said() {
    return KeysSaid.of(platform.launch(claims));
  }

  private void product(String family) {
    claims.put(
        PlatformForTests.claim("tool_platform"),
        Map.of("guid", "g", "product_family_code", family));
  }

  private void custom(Map<String, ?> parameters) {
    claims.put(PlatformForTests.claim("custom"), parameters);
  }

  @Test
  void a_launch_that_says_nothing_more_than_sub_and_mail_has_no_further_key() {
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"canvas", "Canvas"})
  void canvas_says_global_id_local_id_uuid_and_sis_id(String family) {
    product(family);
    custom(CANVAS);
    assertThat(said())
        .containsExactlyInAnyOrder(
            new LearnerKey(Kind.CANVAS_LOCAL_ID, "48"),
            new LearnerKey(Kind.CANVAS_ID, "21070000000000048"),
            new LearnerKey(Kind.CANVAS_UUID, "lti-user-uuid-48"),
            new LearnerKey(Kind.SIS_ID, "S-48"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moodle", "desire2learn", ""})
  void a_parameter_that_a_teacher_typed_into_a_link_of_another_lms_is_no_key(String family) {
    product(family);
    custom(CANVAS);
    assertThat(said()).isEmpty();
  }

  @Test
  void a_launch_that_names_no_product_has_no_keys_of_canvas() {
    custom(CANVAS);
    assertThat(said()).isEmpty();
  }

  @Test
  void what_canvas_did_not_replace_is_no_key() {
    product("canvas");
    Map<String, Object> parameters = new HashMap<>(CANVAS);
    parameters.put("sis_user", "$Canvas.user.sisSourceId");
    parameters.put("canvas_user_uuid", "");
    parameters.put("canvas_user_gid", List.of("1", "2"));
    custom(parameters);
    assertThat(said()).containsExactly(new LearnerKey(Kind.CANVAS_LOCAL_ID, "48"));
  }

  @Test
  void a_mail_address_in_the_place_of_an_id_is_no_key() {
    product("moodle");
    claims.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", "ada@example.invalid"));
    claims.put(PlatformForTests.claim("ext"), Map.of("user_username", "ada@example.invalid"));
    assertThat(said()).isEmpty();
  }

  @Test
  void moodle_says_id_number_and_user_name() {
    product("moodle");
    claims.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", "S-1"));
    claims.put(PlatformForTests.claim("ext"), Map.of("user_username", "student1"));
    assertThat(said())
        .containsExactlyInAnyOrder(
            new LearnerKey(Kind.LIS_SOURCED_ID, "S-1"),
            new LearnerKey(Kind.MOODLE_USERNAME, "student1"));
  }

  @Test
  void an_extension_of_another_form_or_lms_is_left_out_and_the_launch_goes_on() {
    claims.put(PlatformForTests.claim("ext"), "text");
    product("moodle");
    assertThat(said()).isEmpty();
    claims.put(PlatformForTests.claim("ext"), Map.of("user_username", Map.of("a", 1)));
    assertThat(said()).isEmpty();
    claims.put(PlatformForTests.claim("ext"), Map.of("user_username", "student1"));
    product("another");
    assertThat(said()).isEmpty();
  }

  @Test
  void a_migrated_lms_says_the_former_user_id() {
    claims.put(PlatformForTests.claim("lti1p1"), Map.of("user_id", "old-7"));
    assertThat(said()).containsExactly(new LearnerKey(Kind.LTI_1P1_ID, "old-7"));
  }

  @Test
  void a_list_of_members_says_sourced_ids_and_its_custom_parameters_say_nothing() {
    Optional<String> none = Optional.empty();
    Membership member =
        new Membership(
            "sub",
            Roles.of(List.of("Learner")),
            MembershipStatus.ACTIVE,
            none,
            none,
            none,
            Optional.of("ada@example.invalid"),
            Optional.of("S-48"),
            Map.of("canvas_user_gid", "48", "sis_user", "$Canvas.user.sisSourceId"));
    assertThat(KeysSaid.of(member)).containsExactly(new LearnerKey(Kind.LIS_SOURCED_ID, "S-48"));
  }
}
