package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Launches shaped after what other Platforms are documented to send (not recorded): what is lawful
 * but unusual must not stop anyone.
 */
class ToleranceTest {
  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

  private final PlatformForTests platform = new PlatformForTests();
  private final Map<String, Object> claims = platform.resourceLinkClaims();

  @Test
  void canvas_sends_nulls_and_custom_values_of_every_type() {
    Map<String, Object> custom = new HashMap<>();
    custom.put("canvas_user_id", 48);
    custom.put("canvas_user_gid", "21070000000000048");
    custom.put("points", 12.5);
    custom.put("published", true);
    custom.put("scheme", List.of(Map.of("A", 0.94)));
    custom.put("sis_user", "$Canvas.user.sisSourceId");
    custom.put("prev", null);
    claims.put(claim("custom"), custom);
    Map<String, Object> lis = new HashMap<>();
    lis.put("person_sourcedid", null);
    lis.put("course_offering_sourcedid", "");
    claims.put(claim("lis"), lis);
    claims.put("picture", null);
    claims.put("azp", PlatformForTests.CLIENT_ID);
    claims.put("errors", Map.of("errors", Map.of()));
    claims.put("https://www.instructure.com/placement", "course_navigation");
    VerifiedLaunch launch = platform.launch(claims);
    assertThat(launch.custom())
        .containsEntry("canvas_user_id", "48")
        .containsEntry("canvas_user_gid", "21070000000000048")
        .containsEntry("points", "12.5")
        .containsEntry("published", "true")
        .containsEntry("scheme", "[{\"A\":0.94}]")
        .containsOnlyKeys("canvas_user_id", "canvas_user_gid", "points", "published", "scheme");
    assertThat(launch.lis())
        .contains(new Lis(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void canvas_names_a_teaching_assistant_beside_the_instructor() {
    claims.put(
        claim("roles"),
        List.of(
            LIS + "institution/person#Instructor",
            LIS + "membership#Instructor",
            LIS + "membership/Instructor#TeachingAssistant",
            LIS + "system/person#User"));
    Roles roles = platform.launch(claims).user().roles();
    assertThat(roles.isInstructor()).isTrue();
    assertThat(roles.isTeachingAssistant()).isTrue();
    assertThat(roles.isAdministrator()).isFalse();
  }

  @Test
  void brightspace_sends_audiences_as_a_list_and_people_by_guid() {
    claims.put("aud", List.of(PlatformForTests.CLIENT_ID));
    claims.put("azp", PlatformForTests.CLIENT_ID);
    claims.put("sub", "8b6f4bd4-6c38-4d5b-a1c2-5d3c0f1f0c11_169");
    claims.remove("email");
    claims.put("http://www.brightspace.com", Map.of("org_unit_id", "6606"));
    User user = platform.launch(claims).user();
    assertThat(user.sub()).endsWith("_169");
    assertThat(user.email()).isEmpty();
  }

  @Test
  void blackboard_may_leave_out_names_and_course() {
    claims.remove("name");
    claims.remove("email");
    claims.remove(claim("context"));
    claims.put(
        claim("tool_platform"),
        Map.of("guid", "g", "product_family_code", "BlackboardLearn", "version", "3900.0"));
    VerifiedLaunch launch = platform.launch(claims);
    assertThat(launch.context()).isEmpty();
    assertThat(launch.toolPlatform().orElseThrow().productFamilyCode()).contains("BlackboardLearn");
  }

  @Test
  void some_platforms_offer_a_line_item_without_a_container() {
    claims.put(
        AGS, Map.of("scope", List.of(Scopes.SCORE), "lineitem", "https://p.example/i/1?x=2"));
    AgsEndpoint ags = platform.launch(claims).ags().orElseThrow();
    assertThat(ags.lineItems()).isEmpty();
    assertThat(ags.lineItem()).contains(URI.create("https://p.example/i/1?x=2"));
    assertThat(ags.scopes()).containsExactly(Scopes.SCORE);
  }

  @Test
  void some_platforms_offer_services_without_an_address() {
    claims.put(AGS, Map.of("scope", List.of()));
    claims.put(NRPS, Map.of("service_versions", List.of("2.0")));
    VerifiedLaunch launch = platform.launch(claims);
    assertThat(launch.ags())
        .contains(new AgsEndpoint(java.util.Set.of(), Optional.empty(), Optional.empty()));
    assertThat(launch.nrps()).isEmpty();
  }

  @Test
  void a_resource_link_may_have_only_an_id() {
    claims.put(claim("resource_link"), Map.of("id", "link-1"));
    assertThat(platform.launch(claims).resourceLink())
        .contains(new ResourceLink("link-1", Optional.empty(), Optional.empty()));
  }

  @Test
  void extra_claims_of_any_type_are_ignored() {
    claims.put("https://example.invalid/extra", Arrays.asList(1, null, Map.of("a", List.of())));
    claims.put("amr", "password");
    claims.put("auth_time", "yesterday");
    assertThat(platform.launch(claims).user().sub()).isEqualTo("learner-1");
  }

  @Test
  void presentation_may_be_empty_or_hold_anything_lawful() {
    claims.put(claim("launch_presentation"), Map.of("height", 400, "document_target", "window"));
    assertThat(platform.launch(claims).launchPresentation())
        .contains(
            new LaunchPresentation(Optional.of("window"), Optional.empty(), Optional.empty()));
  }

  @Test
  void names_in_any_script_arrive_unchanged() {
    claims.put("name", "Zoë 李 O’Neil \uD83C\uDF93");
    assertThat(platform.launch(claims).user().name()).contains("Zoë 李 O’Neil \uD83C\uDF93");
  }

  @Test
  void submission_review_may_come_without_its_resource_link() {
    Map<String, Object> review = platform.submissionReviewClaims();
    review.remove(claim("resource_link"));
    assertThat(platform.launch(review).message())
        .isEqualTo(new LaunchMessage.SubmissionReviewLaunch("learner-1"));
  }
}
