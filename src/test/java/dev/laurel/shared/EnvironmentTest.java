package dev.laurel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  private static Settings settings(Map<String, String> values) {
    return environment(values).settings();
  }

  private static Config config(Map<String, String> values) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, args) -> Optional.ofNullable(values.get((String) args[0])));
  }

  private static Environment environment(Map<String, String> values) {
    return new Environment(config(values));
  }

  @Test
  void hosts_inside_are_allowed_by_name_only_when_set() {
    assertThat(environment(Map.of()).outgoing().allowedHosts()).isEmpty();
    String names = "LMS.intra.example, moodle.intra.example";
    assertThat(environment(Map.of("LAUREL_ALLOW_HOSTS", names)).outgoing().allowedHosts())
        .containsExactlyInAnyOrder("lms.intra.example", "moodle.intra.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.intra.example", "https://lms.example", "lms.example:8443", "a/b"})
  void host_that_is_no_exact_name_is_refused(String name) {
    Environment environment = environment(Map.of("LAUREL_ALLOW_HOSTS", name));
    assertThatThrownBy(environment::outgoing).hasMessageContaining(name);
  }

  @Test
  void canvas_events_are_checked_with_the_keys_at_the_usual_address_or_as_set() {
    assertThat(environment(Map.of()).canvasEvents().keys().getHost()).endsWith(".amazonaws.com");
    String own = "https://keys.example/jwks";
    assertThat(environment(Map.of("LAUREL_CANVAS_EVENTS_KEYS", own)).canvasEvents().keys())
        .isEqualTo(URI.create(own));
  }

  @Test
  void keys_rotate_every_ninety_days_or_as_set_or_never() {
    assertThat(environment(Map.of()).keyRotation().period()).isEqualTo(Duration.ofDays(90));
    assertThat(environment(Map.of("LAUREL_KEY_ROTATION", "P30D")).keyRotation().period())
        .isEqualTo(Duration.ofDays(30));
    assertThat(environment(Map.of("LAUREL_KEY_ROTATION", "PT0S")).keyRotation().period())
        .isEqualTo(Duration.ZERO);
    assertThatThrownBy(environment(Map.of("LAUREL_KEY_ROTATION", "PT1H"))::keyRotation)
        .hasMessageContaining("LAUREL_KEY_ROTATION");
  }

  @Test
  void nothing_set_is_a_safe_installation() {
    Settings settings = settings(Map.of());
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.demo()).isFalse();
    assertThat(settings.allowLoopback()).isFalse();
    assertThat(settings.smtp()).isEmpty();
    assertThat(settings.registrationsFile()).isEmpty();
    assertThat(settings.poll().slowest()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void an_empty_value_counts_as_not_set() {
    assertThat(settings(Map.of("LAUREL_SECRET", "  ")).secret()).isEmpty();
  }

  @Test
  void the_base_url_loses_its_slash_and_makes_urls_and_the_origin() {
    Settings settings = settings(Map.of("LAUREL_BASE_URL", "https://badges.example.edu/laurel/"));
    assertThat(settings.url("/check")).isEqualTo("https://badges.example.edu/laurel/check");
    assertThat(settings.origin()).isEqualTo("https://badges.example.edu");
  }

  @Test
  void the_origin_keeps_a_port() {
    assertThat(settings(Map.of()).origin()).isEqualTo("http://localhost:8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.example", "badges.example.edu", "https://a.example/?x=1"})
  void a_base_url_that_cannot_be_one_is_refused_by_name(String url) {
    assertThatThrownBy(() -> settings(Map.of("LAUREL_BASE_URL", url)))
        .hasMessageContaining("LAUREL_BASE_URL")
        .hasMessageContaining(url);
  }

  @Test
  void mail_settings_come_together() {
    Settings.Smtp smtp =
        settings(
                Map.of(
                    "LAUREL_SMTP_HOST", "mail.example.edu",
                    "LAUREL_SMTP_USER", "laurel",
                    "LAUREL_SMTP_PASSWORD", "hunter2"))
            .smtp()
            .orElseThrow();
    assertThat(smtp.port()).isEqualTo(587);
    assertThat(smtp.from()).isEqualTo("laurel@mail.example.edu");
    assertThat(smtp.startTls()).isTrue();
    assertThat(smtp.toString()).doesNotContain("hunter2");
  }

  @Test
  void files_and_flags_are_read() {
    Settings settings =
        settings(
            Map.of(
                "LAUREL_DATA_DIR", "/var/lib/laurel",
                "LAUREL_DEMO", "true",
                "LAUREL_REGISTRATIONS", "/etc/laurel/platforms.json"));
    assertThat(settings.dataDir()).isEqualTo(Path.of("/var/lib/laurel"));
    assertThat(settings.demo()).isTrue();
    assertThat(settings.registrationsFile()).contains(Path.of("/etc/laurel/platforms.json"));
  }

  @Test
  void the_clock_ticks_in_microseconds() {
    assertThat(Environment.clock().instant().getNano() % 1_000).isZero();
  }
}
