package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.Registration;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformOriginsTest {

  @Test
  void are_those_of_issuer_authorization_and_token_endpoint() {
    Registration canvas =
        new Registration(
            "https://canvas.instructure.com",
            "1",
            URI.create("https://sso.canvaslms.com/api/lti/authorize_redirect"),
            URI.create("https://school.instructure.com/login/oauth2/token"),
            "",
            URI.create("https://keys.example/jwks"),
            Set.of());
    assertThat(PlatformOrigins.of(canvas))
        .containsExactlyInAnyOrder(
            "https://canvas.instructure.com",
            "https://sso.canvaslms.com",
            "https://school.instructure.com");
  }

  @Test
  void of_hosted_canvas_let_every_school_frame_and_no_other_school_have_a_token() {
    Registration canvas = hosted("https://canvas.instructure.com");
    assertThat(PlatformOrigins.frames(canvas).split(" ")).contains("https://*.instructure.com");
    assertThat(PlatformOrigins.of(canvas)).noneMatch(origin -> origin.contains("*"));
    Registration own = hosted("https://canvas.university.example");
    assertThat(PlatformOrigins.frames(own)).doesNotContain("*");
    Registration lookalike = hosted("https://canvas.instructure.com.evil.example");
    assertThat(PlatformOrigins.frames(lookalike)).doesNotContain("*");
  }

  private static Registration hosted(String issuer) {
    return new Registration(
        issuer,
        "1",
        URI.create(issuer + "/api/lti/authorize_redirect"),
        URI.create(issuer + "/login/oauth2/token"),
        "",
        URI.create(issuer + "/jwks"),
        Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "https://Moodle.Example:443/a?b, https://moodle.example",
    "HTTPS://moodle.example, https://moodle.example",
    "http://moodle.example:80/, http://moodle.example",
    "http://127.0.0.1:8080/demo, http://127.0.0.1:8080",
    "https://moodle.example:8443/x, https://moodle.example:8443",
    "https://moodle.example:80/x, https://moodle.example:80"
  })
  void are_written_as_browsers_do(String address, String origin) {
    assertThat(PlatformOrigins.origin(URI.create(address))).isEqualTo(origin);
  }

  @Test
  void show_a_new_registration_within_ten_seconds() {
    Registering world = new Registering();
    PlatformOrigins origins = new PlatformOrigins(world.platforms, new MemoryFrames(), world.clock);
    assertThat(origins.all()).isEmpty();
    world.add.add(Registering.entry("B", "https://b.example"));
    world.add.add(Registering.entry("A", "https://a.example"));
    assertThat(origins.all()).as("kept for a while").isEmpty();
    world.clock.forward(Duration.ofSeconds(10));
    assertThat(origins.all()).containsExactly("https://a.example", "https://b.example");
  }
}
