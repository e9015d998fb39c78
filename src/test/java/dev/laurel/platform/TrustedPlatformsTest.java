package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A launch that was verified is let in only by an LMS and a deployment that an operator trusts. */
class TrustedPlatformsTest {

  private final HandClock clock = new HandClock();
  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryPlatforms stored = new MemoryPlatforms();
  private final MemoryWaitingDeployments waiting = new MemoryWaitingDeployments();
  private final TrustedPlatforms trusted =
      Registering.trusted(new KnownPlatforms(stored, clock), waiting, clock);

  @BeforeEach
  void one_lms_is_trusted() {
    stored.add(platform("one", "another deployment"), Instant.EPOCH);
  }

  private RegisteredPlatform platform(String id, String deploymentId) {
    return new RegisteredPlatform(
        id,
        lms.registration(),
        "LMS",
        List.of(new Deployment(id + "-row", deploymentId, "tenant", Optional.empty())));
  }

  private VerifiedLaunch launch(String toolPlatform) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put(
        "https://purl.imsglobal.org/spec/lti/claim/tool_platform",
        Map.of("guid", "g", "name", toolPlatform));
    return lms.launch(claims);
  }

  private void assertRejected(Check check, String platformId) {
    assertThatThrownBy(() -> trusted.platform(platformId))
        .isInstanceOfSatisfying(
            LaunchRejected.class, rejected -> assertThat(rejected.check()).isEqualTo(check));
  }

  @Test
  void an_lms_that_was_removed_between_login_and_launch_is_not_let_in() {
    assertThat(trusted.platform("one").id()).isEqualTo("one");
    assertRejected(Check.REGISTRATION_UNKNOWN, "two");
    stored.remove("one");
    clock.forward(Duration.ofSeconds(6));
    assertRejected(Check.REGISTRATION_UNKNOWN, "one");
  }

  @ParameterizedTest
  @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void an_lms_that_waits_or_is_paused_lets_nobody_in(Status status) {
    stored.change("one", RegistrationState.byHand().with(status));
    assertThatThrownBy(() -> trusted.platform("one"))
        .isInstanceOfSatisfying(
            RegistrationClosed.class,
            closed -> assertThat(closed.platform().status()).isEqualTo(status));
  }

  @Test
  void a_deployment_that_is_known_is_found_by_the_id_of_the_launch() {
    RegisteredPlatform two = platform("two", PlatformForTests.DEPLOYMENT_ID);
    assertThat(trusted.deployment(two, launch("School")).id()).isEqualTo("two-row");
    assertThat(waiting.all()).isEmpty();
  }

  @Test
  void an_unknown_deployment_is_refused_and_noted_for_the_operator() {
    RegisteredPlatform one = stored.byId("one").orElseThrow();
    assertThatThrownBy(() -> trusted.deployment(one, launch("School\u0000 of <b>")))
        .isInstanceOfSatisfying(
            LaunchRejected.class,
            rejected -> assertThat(rejected.check()).isEqualTo(Check.DEPLOYMENT_UNKNOWN));
    WaitingDeployment noted = waiting.all().getFirst();
    assertThat(noted.platformId()).isEqualTo("one");
    assertThat(noted.deploymentId()).isEqualTo(PlatformForTests.DEPLOYMENT_ID);
    assertThat(noted.label()).isEqualTo("School  of <b>");
  }

  @Test
  void an_lms_that_does_not_name_itself_is_noted_without_a_name() {
    RegisteredPlatform one = stored.byId("one").orElseThrow();
    assertThatThrownBy(() -> trusted.deployment(one, lms.launch(lms.resourceLinkClaims())))
        .isInstanceOf(LaunchRejected.class);
    assertThat(waiting.all()).hasSize(1);
  }
}
