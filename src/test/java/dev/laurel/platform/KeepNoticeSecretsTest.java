package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.testing.HandClock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepNoticeSecretsTest {

  private final HandClock clock = new HandClock();
  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final MemoryNoticeSecrets stored = new MemoryNoticeSecrets();
  private final KeepNoticeSecrets secrets =
      new KeepNoticeSecrets(stored, platforms, KeysForTests.sealing(clock), new Ids(clock), clock);

  @BeforeEach
  void register() {
    platforms.add(
        new RegisteredPlatform(
            "platform", new PlatformForTests().registration(), "University", List.of()),
        clock.instant());
  }

  @Test
  void a_secret_is_its_name_and_256_random_bits_and_rests_sealed() {
    KeepNoticeSecrets.Made made = secrets.make("platform");
    String[] parts = made.text().reveal().split("\\.", -1);
    assertThat(parts).hasSize(2);
    assertThat(parts[0]).isEqualTo(made.id());
    assertThat(Base64.getUrlDecoder().decode(parts[1])).hasSize(32);
    StoredNoticeSecret kept = stored.find("platform", made.id()).orElseThrow();
    assertThat(kept.sealed()).doesNotContain(parts[1]);
    assertThat(kept.toString()).doesNotContain(kept.sealed());
    assertThat(made.toString()).doesNotContain(parts[1]);
    assertThat(secrets.find("platform", made.id()).toString()).doesNotContain(parts[1]);
    assertThat(secrets.make("platform").text().reveal()).doesNotContain(parts[1]);
  }

  @Test
  void there_are_two_at_most_until_one_is_withdrawn() {
    String first = secrets.make("platform").id();
    String second = secrets.make("platform").id();
    assertThatThrownBy(() -> secrets.make("platform"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    secrets.withdraw("platform", first);
    assertThat(secrets.find("platform", first)).isEmpty();
    assertThat(secrets.find("platform", second)).isPresent();
    secrets.make("platform");
    assertThat(secrets.of("platform")).hasSize(2);
  }

  @Test
  void nothing_is_made_for_a_platform_that_is_not_there() {
    assertThatThrownBy(() -> secrets.make("elsewhere"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(404));
    assertThat(stored.of("elsewhere")).isEmpty();
  }

  @Test
  void a_secret_of_one_platform_is_neither_found_nor_withdrawn_by_another() {
    String id = secrets.make("platform").id();
    assertThat(secrets.find("elsewhere", id)).isEmpty();
    secrets.withdraw("elsewhere", id);
    assertThat(secrets.find("platform", id)).isPresent();
  }

  @Test
  void one_that_was_sealed_elsewhere_is_as_good_as_none() {
    stored.add(
        new StoredNoticeSecret(
            "kid", "platform", "A".repeat(80), clock.instant(), Optional.empty()));
    assertThat(secrets.find("platform", "kid")).isEmpty();
  }
}
