package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import dev.laurel.testing.HandClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepConsumersTest {

  private final HandClock clock = new HandClock();
  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final MemoryConsumers stored = new MemoryConsumers();
  private final KeepConsumers consumers =
      new KeepConsumers(stored, platforms, KeysForTests.sealing(clock), clock);

  @BeforeEach
  void register() {
    platforms.add(
        new RegisteredPlatform(
            "platform", new PlatformForTests().registration(), "University", List.of()),
        clock.instant());
  }

  @Test
  void gives_back_a_secret_that_rests_sealed() {
    assertThat(consumers.put("platform", "key", new Secret("s3cret ö"))).isEmpty();
    assertThat(consumers.secret("platform", "key").orElseThrow().reveal()).isEqualTo("s3cret ö");
    assertThat(stored.find("platform", "key").orElseThrow().sealedSecret())
        .doesNotContain("s3cret");
    assertThat(stored.find("platform", "key").toString()).doesNotContain("sealedSecret");
  }

  @Test
  void replaces_the_secret_of_a_known_key() {
    consumers.put("platform", "key", new Secret("one"));
    consumers.put("platform", "key", new Secret("two"));
    assertThat(consumers.keys("platform")).containsExactly("key");
    assertThat(consumers.secret("platform", "key").orElseThrow().reveal()).isEqualTo("two");
  }

  @Test
  void knows_no_secret_of_another_key_or_platform() {
    consumers.put("platform", "key", new Secret("one"));
    assertThat(consumers.secret("platform", "KEY")).isEmpty();
    assertThat(consumers.secret("elsewhere", "key")).isEmpty();
  }

  @Test
  void takes_a_secret_that_was_sealed_elsewhere_for_none() {
    stored.put(new Consumer("platform", "key", "A".repeat(80), clock.instant()));
    assertThat(consumers.secret("platform", "key")).isEmpty();
  }

  @Test
  void refuses_what_is_missing_too_long_or_invisible() {
    assertThat(kinds("", "")).containsExactly(Flaw.Kind.MISSING, Flaw.Kind.MISSING);
    assertThat(kinds("k".repeat(256), "s")).containsExactly(Flaw.Kind.TOO_LONG);
    assertThat(kinds("k", "s".repeat(1001))).containsExactly(Flaw.Kind.TOO_LONG);
    assertThat(kinds("k\n", "s")).containsExactly(Flaw.Kind.CONTROL_CHARACTERS);
    assertThat(kinds("k".repeat(255), "s".repeat(1000))).isEmpty();
    assertThat(consumers.keys("platform")).hasSize(1);
  }

  private List<Flaw.Kind> kinds(String key, String secret) {
    return consumers.put("platform", key, new Secret(secret)).stream().map(Flaw::kind).toList();
  }

  @Test
  void stores_nothing_for_a_platform_that_is_not_there() {
    assertThatThrownBy(() -> consumers.put("elsewhere", "key", new Secret("s")))
        .isInstanceOf(Problem.class);
    assertThat(stored.of("elsewhere")).isEmpty();
  }
}
