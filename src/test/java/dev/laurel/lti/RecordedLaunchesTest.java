package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten launches as a live Moodle 5.0 signed them. */
class RecordedLaunchesTest {
  private static final Set<URI> ORIGINS =
      Set.of(
          URI.create("http://127.0.0.1:9181"),
          URI.create("http://localhost:9181"),
          URI.create("https://localhost:9443"));

  static Stream<String> launches() {
    return Stream.of(
        "dl",
        "dynamic-item-jsget",
        "dynamic-item-student1",
        "https-student1",
        "manual-admin",
        "manual-nograde-student1",
        "manual-review",
        "manual-student1",
        "manual-tassist1",
        "manual-teacher1");
  }

  @ParameterizedTest
  @MethodSource("launches")
  void accepts_a_recorded_launch_at_the_moment_it_was_issued(String name) {
    JsonNode claims = Recorded.moodle("id-tokens/" + name + ".json").get("claims");
    VerifiedLaunch launch = verify(name, jwt(name), Duration.ZERO);
    assertThat(launch.user().sub()).isEqualTo(claims.get("sub").asText());
    assertThat(launch.user().email()).contains(claims.get("email").asText());
    assertThat(launch.issuer()).isEqualTo(claims.get("iss").asText());
    assertThat(launch.clientId()).isEqualTo(claims.get("aud").asText());
    assertThat(launch.expiresAt().getEpochSecond()).isEqualTo(claims.get("exp").asLong());
    assertThat(launch.context().orElseThrow().types())
        .containsExactly("http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection");
    assertThat(launch.toolPlatform().orElseThrow().productFamilyCode()).contains("moodle");
  }

  @ParameterizedTest
  @MethodSource("launches")
  void refuses_a_recorded_launch_one_hour_later(String name) {
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> verify(name, jwt(name), Duration.ofHours(1)))
        .extracting(LaunchRejected::check)
        .isEqualTo(Check.EXPIRED);
  }

  @ParameterizedTest
  @MethodSource("launches")
  void refuses_a_recorded_launch_with_one_changed_character_anywhere(String name) {
    String jwt = jwt(name);
    int payload = jwt.indexOf('.') + 1;
    int signature = jwt.lastIndexOf('.') + 1;
    for (int at :
        new int[] {5, payload - 2, payload + 3, signature - 2, signature, jwt.length() - 1}) {
      char other = jwt.charAt(at) == 'A' ? 'B' : 'A';
      String changed = jwt.substring(0, at) + other + jwt.substring(at + 1);
      assertThatExceptionOfType(LaunchRejected.class)
          .as("character %d", at)
          .isThrownBy(() -> verify(name, changed, Duration.ZERO))
          .extracting(LaunchRejected::check)
          .isIn(Check.MALFORMED, Check.ALGORITHM, Check.KEY_ID, Check.SIGNATURE);
    }
  }

  @ParameterizedTest
  @MethodSource("launches")
  void refuses_a_recorded_launch_whose_signature_is_spelled_differently(String name) {
    String jwt = jwt(name);
    String last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int value = last.indexOf(jwt.charAt(jwt.length() - 1));
    String sameBytes = jwt.substring(0, jwt.length() - 1) + last.charAt(value ^ 1);
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> verify(name, sameBytes, Duration.ZERO))
        .extracting(LaunchRejected::check)
        .isEqualTo(Check.MALFORMED);
  }

  @Test
  void tells_the_services_of_a_student_launch() {
    VerifiedLaunch launch = verify("manual-student1", jwt("manual-student1"), Duration.ZERO);
    String services = "http://127.0.0.1:8081/mod/lti/services.php";
    assertThat(launch.message()).isInstanceOf(LaunchMessage.ResourceLinkLaunch.class);
    assertThat(launch.targetLinkUri()).contains(URI.create("http://127.0.0.1:9181/launch"));
    assertThat(launch.resourceLink().orElseThrow().id()).isEqualTo("401");
    AgsEndpoint ags = launch.ags().orElseThrow();
    assertThat(ags.scopes()).contains(Scopes.LINE_ITEM, Scopes.SCORE, Scopes.RESULT_READONLY);
    assertThat(ags.lineItems()).contains(URI.create(services + "/201/lineitems?type_id=601"));
    assertThat(ags.lineItem())
        .contains(URI.create(services + "/201/lineitems/504/lineitem?type_id=601"));
    assertThat(launch.nrps().orElseThrow().contextMembershipsUrl())
        .isEqualTo(URI.create(services + "/CourseSection/201/bindings/601/memberships"));
    assertThat(launch.lis().orElseThrow().personSourcedId()).contains("S-1");
    assertThat(launch.launchPresentation().orElseThrow().documentTarget()).contains("iframe");
    assertThat(launch.user().name()).contains("Ana Öztürk");
  }

  @Test
  void leaves_out_the_line_item_of_a_link_that_is_not_graded() {
    String name = "manual-nograde-student1";
    AgsEndpoint ags = verify(name, jwt(name), Duration.ZERO).ags().orElseThrow();
    assertThat(ags.lineItem()).isEmpty();
    assertThat(ags.lineItems()).isPresent();
  }

  @Test
  void knows_what_may_be_selected_in_deep_linking() {
    VerifiedLaunch launch = verify("dl", jwt("dl"), Duration.ZERO);
    assertThat(launch.resourceLink()).isEmpty();
    assertThat(launch.message())
        .isInstanceOfSatisfying(
            LaunchMessage.DeepLinkingLaunch.class,
            message -> {
              assertThat(message.settings().acceptTypes()).containsExactly("ltiResourceLink");
              assertThat(message.settings().acceptMultiple()).isTrue();
              assertThat(message.settings().acceptLineItem()).isEmpty();
              assertThat(message.settings().data()).isEmpty();
              assertThat(message.settings().returnUrl().getPath())
                  .isEqualTo("/mod/lti/contentitem_return.php");
            });
  }

  @Test
  void knows_whose_work_is_reviewed() {
    assertThat(verify("manual-review", jwt("manual-review"), Duration.ZERO).message())
        .isEqualTo(new LaunchMessage.SubmissionReviewLaunch("1003"));
  }

  @Test
  void tells_apart_student_teacher_assistant_and_administrator() {
    Roles student = rolesOf("manual-student1");
    assertThat(student.isLearner()).isTrue();
    assertThat(student.isInstructor()).isFalse();
    assertThat(rolesOf("manual-teacher1").isInstructor()).isTrue();
    assertThat(rolesOf("manual-tassist1").isInstructor()).isTrue(); // Moodle does not tell apart
    Roles administrator = rolesOf("manual-admin");
    assertThat(administrator.isAdministrator()).isTrue();
    assertThat(administrator.isInstructor()).isTrue();
    assertThat(rolesOf("manual-teacher1").isAdministrator()).isFalse();
  }

  private static Roles rolesOf(String name) {
    return verify(name, jwt(name), Duration.ZERO).user().roles();
  }

  private static String jwt(String name) {
    return Recorded.moodle("id-tokens/" + name + ".json").get("jwt").asText();
  }

  private static VerifiedLaunch verify(String name, String jwt, Duration later) {
    JsonNode claims = Recorded.moodle("id-tokens/" + name + ".json").get("claims");
    Instant now = Instant.ofEpochSecond(claims.get("iat").asLong()).plus(later);
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    String jwks = Recorded.moodle("platform/jwks.json").get("rawBody").asText();
    String issuer = claims.get("iss").asText();
    String deployment = claims.get(PlatformForTests.claim("deployment_id")).asText();
    Registration registration =
        new Registration(
            issuer,
            claims.get("aud").asText(),
            URI.create(issuer + "/mod/lti/auth.php"),
            URI.create(issuer + "/mod/lti/token.php"),
            "",
            URI.create(issuer + "/mod/lti/certs.php"),
            Set.of(deployment));
    ExpectedLaunch expected =
        new ExpectedLaunch(claims.get("nonce").asText(), Optional.of(deployment), ORIGINS);
    return new IdTokenVerifier(new CachedPlatformKeys(uri -> jwks, clock), clock, Duration.ZERO)
        .verify(jwt, registration, expected);
  }
}
