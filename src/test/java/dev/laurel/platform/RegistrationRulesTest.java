package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.Flaw.Kind;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

  private static final Settings DEMO = Doors.settings(URI.create("http://localhost:8080"));
  private final RegistrationRules open = new RegistrationRules(DEMO);
  private final RegistrationRules strict = new RegistrationRules(strict(DEMO));

  private static Settings strict(Settings s) {
    return new Settings(
        s.baseUrl(),
        s.dataDir(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        s.poll());
  }

  @Test
  void takes_a_good_registration_with_or_without_deployments() {
    assertThat(strict.flaws(Registering.entry("Moodle", "https://moodle.example", "1", "2")))
        .isEmpty();
    assertThat(strict.flaws(Registering.entry("Moodle", "https://moodle.example"))).isEmpty();
  }

  @Test
  void names_every_field_that_is_missing() {
    RegistrationEntry nothing = new RegistrationEntry(" ", "", "", List.of(), "", "", "", "");
    assertThat(strict.flaws(nothing))
        .containsExactly(
            new Flaw("name", Kind.MISSING),
            new Flaw("issuer", Kind.MISSING),
            new Flaw("clientId", Kind.MISSING),
            new Flaw("authorizationEndpoint", Kind.MISSING),
            new Flaw("tokenEndpoint", Kind.MISSING),
            new Flaw("jwksUri", Kind.MISSING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://moodle.example",
        "moodle.example",
        "https://",
        "https://user@moodle.example",
        "https://moodle.example/#part",
        "https://moodle example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://127.0.0.1:8080/demo"
      })
  void refuses_an_address_that_is_no_plain_https_url(String address) {
    assertThat(strict.flaws(Registering.entry("Moodle", address)))
        .contains(new Flaw("issuer", Kind.NOT_A_URL), new Flaw("jwksUri", Kind.NOT_A_URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8080/demo", "http://localhost:8080", "http://[::1]:8080"})
  void takes_addresses_of_this_machine_where_that_is_allowed(String address) {
    assertThat(open.flaws(Registering.entry("Demo", address, "1"))).isEmpty();
  }

  @Test
  void refuses_plain_http_elsewhere_even_where_loopback_is_allowed() {
    assertThat(open.flaws(Registering.entry("Demo", "http://127.0.0.1.evil.example", "1")))
        .isNotEmpty();
  }

  @Test
  void refuses_what_is_too_long() {
    RegistrationEntry long1 = Registering.entry("n".repeat(501), "https://moodle.example", "1");
    assertThat(strict.flaws(long1)).containsExactly(new Flaw("name", Kind.TOO_LONG));
    RegistrationEntry long2 =
        Registering.entry("n", "https://moodle.example", "d".repeat(256), "e");
    assertThat(strict.flaws(long2)).containsExactly(new Flaw("deploymentIds", Kind.TOO_LONG));
    RegistrationEntry long3 = Registering.entry("n", "https://m.example/" + "p".repeat(2000), "1");
    assertThat(strict.flaws(long3)).contains(new Flaw("issuer", Kind.TOO_LONG));
  }

  @Test
  void refuses_characters_that_cannot_be_seen() {
    assertThat(strict.flaws(Registering.entry("Moo\ndle", "https://moodle.example")))
        .containsExactly(new Flaw("name", Kind.CONTROL_CHARACTERS));
  }

  @Test
  void refuses_the_same_deployment_twice() {
    assertThat(strict.flaws(Registering.entry("Moodle", "https://moodle.example", "1", "1")))
        .containsExactly(new Flaw("deploymentIds", Kind.DOUBLE));
  }

  @Test
  void checks_a_deployment_id_alone() {
    assertThat(strict.deploymentFlaw("7")).isEmpty();
    assertThat(strict.deploymentFlaw(" ")).contains(new Flaw("deploymentId", Kind.MISSING));
  }

  @Test
  void fills_in_the_token_audience() {
    assertThat(strict.registration(Registering.entry("M", "https://m.example")).tokenAudience())
        .isEqualTo("https://m.example/token");
  }
}
