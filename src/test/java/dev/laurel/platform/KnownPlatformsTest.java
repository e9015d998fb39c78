package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Registration;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownPlatformsTest {

  private static final String ISSUER = PlatformForTests.ISSUER;
  private static final Optional<String> CLIENT = Optional.of(PlatformForTests.CLIENT_ID);

  private final HandClock clock = new HandClock();
  private final MemoryPlatforms stored = new MemoryPlatforms();
  private final KnownPlatforms known = new KnownPlatforms(stored, clock);
  private final Registration registration = new PlatformForTests().registration();

  @BeforeEach
  void one_lms_is_registered() {
    stored.add(platform("one", registration), Instant.EPOCH);
  }

  private static RegisteredPlatform platform(String id, Registration registration) {
    return new RegisteredPlatform(
        id,
        registration,
        "LMS",
        List.of(new Deployment(id + "-row", "deployment-1", "tenant", Optional.empty())));
  }

  @Test
  void finds_what_is_stored_by_issuer_and_by_id() {
    assertThat(known.find(ISSUER, CLIENT)).isEqualTo(stored.find(ISSUER, CLIENT)).isPresent();
    assertThat(known.find(ISSUER, Optional.empty())).isPresent();
    assertThat(known.byId("one")).isPresent();
    assertThat(known.find(ISSUER, Optional.of("other"))).isEmpty();
    assertThat(known.find("https://stranger.example", CLIENT)).isEmpty();
    assertThat(known.byId("two")).isEmpty();
  }

  @Test
  void asks_the_store_once_in_five_seconds() {
    known.byId("one");
    stored.remove("one");
    clock.forward(Duration.ofSeconds(5).minusMillis(1));
    assertThat(known.byId("one")).as("still kept").isPresent();
  }

  @Test
  void trusts_a_registration_that_another_node_removed_for_five_seconds_at_most() {
    known.byId("one");
    known.find(ISSUER, CLIENT);
    stored.remove("one");
    clock.forward(Duration.ofSeconds(5));
    assertThat(known.byId("one")).isEmpty();
    assertThat(known.find(ISSUER, CLIENT)).isEmpty();
  }

  @Test
  void drops_a_removed_registration_at_once_on_the_node_that_removed_it() {
    known.byId("one");
    known.find(ISSUER, CLIENT);
    known.find(ISSUER, Optional.empty());
    stored.remove("one");
    known.changed(new PlatformChanged("one"));
    assertThat(known.byId("one")).isEmpty();
    assertThat(known.find(ISSUER, CLIENT)).isEmpty();
    assertThat(known.find(ISSUER, Optional.empty())).isEmpty();
  }

  @Test
  void drops_the_registration_of_a_changed_deployment_and_keeps_the_others() {
    Registration other =
        new Registration(
            "https://other.example",
            "client",
            registration.authorizationEndpoint(),
            registration.tokenEndpoint(),
            "",
            registration.jwksUri(),
            registration.deploymentIds());
    stored.add(platform("two", other), Instant.EPOCH);
    known.byId("one");
    known.byId("two");
    stored.remove("one");
    stored.remove("two");
    known.changed(new PlatformChanged("one-row"));
    assertThat(known.byId("one")).isEmpty();
    assertThat(known.byId("two")).as("still kept").isPresent();
  }

  @Test
  void keeps_nothing_of_an_lms_that_is_not_registered() {
    assertThat(known.byId("two")).isEmpty();
    stored.add(platform("two", registration), Instant.EPOCH);
    assertThat(known.byId("two")).isPresent();
  }

  @Test
  void an_issuer_that_is_registered_twice_needs_its_client_id_as_soon_as_the_copy_is_old() {
    known.find(ISSUER, Optional.empty());
    Registration second =
        new Registration(
            ISSUER,
            "second",
            registration.authorizationEndpoint(),
            registration.tokenEndpoint(),
            "",
            registration.jwksUri(),
            registration.deploymentIds());
    stored.add(platform("two", second), Instant.EPOCH);
    clock.forward(Duration.ofSeconds(5));
    assertThat(known.find(ISSUER, Optional.empty())).isEmpty();
    assertThat(known.find(ISSUER, Optional.of("second"))).isPresent();
  }
}
