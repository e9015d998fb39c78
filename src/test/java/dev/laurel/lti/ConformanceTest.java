package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The launches of the LTI Advantage Conformance Certification Guide, version 3, section 6.1, under
 * its own titles.
 */
class ConformanceTest {
  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";
  private static final String INSTITUTION =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person";

  private final PlatformForTests platform = new PlatformForTests();

  private record Bad(String title, Check check, String token) {}

  private record Good(String title, Map<String, Object> claims) {}

  @TestFactory
  Stream<DynamicTest> section_6_1_1_known_bad_payloads_are_refused() {
    String claims = PlatformForTests.json(platform.resourceLinkClaims());
    return Stream.of(
            new Bad(
                "No KID Sent in JWT header",
                Check.KEY_ID,
                platform.signed("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", claims)),
            new Bad(
                "Incorrect KID in JWT header",
                Check.KEY_ID,
                platform.signed("{\"alg\":\"RS256\",\"kid\":\"imstester_66067\"}", claims)),
            bad("Wrong LTI Version", Check.VERSION, Map.of(claim("version"), "11.3")),
            bad("No LTI Version", Check.VERSION, without("version")),
            bad("Invalid LTI message", Check.MESSAGE_TYPE, oldLaunch()),
            bad("Missing LTI Claims", Check.MESSAGE_TYPE, withoutAnyLtiClaim()),
            bad("Timestamps Incorrect", Check.EXPIRED, Map.of("iat", 11111, "exp", 22222)),
            bad("message_type Claim Missing", Check.MESSAGE_TYPE, without("message_type")),
            bad("role Claim Missing", Check.ROLES, without("roles")),
            bad("deployment_id Claim Missing", Check.DEPLOYMENT, without("deployment_id")),
            bad(
                "resource_link_id Claim Missing",
                Check.RESOURCE_LINK,
                Map.of(claim("resource_link"), Map.of("title", "A link"))),
            bad("user Claim Missing", Check.SUBJECT, nothing("sub")))
        .map(vector -> DynamicTest.dynamicTest(vector.title(), () -> refuse(vector)));
  }

  @TestFactory
  Stream<DynamicTest> section_6_1_2_valid_instructor_launches_are_accepted() {
    return nineLaunches("Instructor")
        .map(
            good ->
                DynamicTest.dynamicTest(
                    good.title(),
                    () -> {
                      Roles roles = platform.launch(good.claims()).user().roles();
                      assertThat(roles.isInstructor()).isEqualTo(saysPrincipal(good));
                      assertThat(roles.isLearner()).isFalse();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> section_6_1_3_valid_student_launches_are_accepted() {
    return nineLaunches("Learner")
        .map(
            good ->
                DynamicTest.dynamicTest(
                    good.title(),
                    () -> {
                      Roles roles = platform.launch(good.claims()).user().roles();
                      assertThat(roles.isLearner()).isEqualTo(saysPrincipal(good));
                      assertThat(roles.isInstructor()).isFalse();
                      assertThat(roles.isAdministrator()).isFalse();
                    }));
  }

  /** With an unknown role only, or with none, a person is neither learner nor instructor. */
  private static boolean saysPrincipal(Good good) {
    return !good.title().contains("Unknown Role") && !good.title().contains("No Role");
  }

  private Stream<Good> nineLaunches(String role) {
    String uri = MEMBERSHIP + "#" + role;
    return Stream.of(
        good("Valid " + role + " Launch", List.of(uri)),
        good("with Multiple Roles", List.of(uri, INSTITUTION + "#Guest", MEMBERSHIP + "#Mentor")),
        good("with Short Role Value", List.of(role)),
        good("with Unknown Role", List.of("http://example.invalid/roles#Unknown")),
        good("with No Role", List.of()),
        person("Email Only", uri, "email"),
        person("Names Only", uri, "name", "given_name", "family_name"),
        person("No PII", uri),
        withoutContext(person("Email Without Context", uri, "email")));
  }

  private Good good(String title, List<String> roles) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put(claim("roles"), roles);
    return new Good(title, claims);
  }

  private Good person(String title, String role, String... told) {
    Good good = good(title, List.of(role));
    List.of("name", "given_name", "family_name", "email").forEach(good.claims()::remove);
    Stream.of(told).forEach(name -> good.claims().put(name, "told@example.invalid"));
    return good;
  }

  private static Good withoutContext(Good good) {
    good.claims().remove(claim("context"));
    return good;
  }

  private Bad bad(String title, Check check, Map<String, Object> changes) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.putAll(changes);
    claims.values().removeIf(value -> value == NOTHING);
    return new Bad(title, check, platform.idToken(claims));
  }

  private static final Object NOTHING = new Object();

  private static Map<String, Object> without(String ltiClaim) {
    return nothing(claim(ltiClaim));
  }

  private static Map<String, Object> nothing(String name) {
    return Map.of(name, NOTHING);
  }

  private Map<String, Object> withoutAnyLtiClaim() {
    Map<String, Object> changes = new HashMap<>();
    platform.resourceLinkClaims().keySet().stream()
        .filter(name -> name.startsWith(claim("")))
        .forEach(name -> changes.put(name, NOTHING));
    return changes;
  }

  private Map<String, Object> oldLaunch() {
    Map<String, Object> changes = withoutAnyLtiClaim();
    changes.put("lti_message_type", "basic-lti-launch-request");
    changes.put("lti_version", "LTI-1p0");
    return changes;
  }

  private void refuse(Bad vector) {
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> Refusal.verify(vector.token()))
        .satisfies(rejected -> assertThat(rejected.check()).isEqualTo(vector.check()));
  }
}
