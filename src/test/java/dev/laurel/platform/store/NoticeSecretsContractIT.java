package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.platform.KeepNoticeSecrets;
import dev.laurel.platform.MemoryNoticeSecrets;
import dev.laurel.platform.NoticeSecrets;
import dev.laurel.platform.StoredNoticeSecret;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlatformRows;
import dev.laurel.testing.PortStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeSecretsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  static Stream<PortStore<NoticeSecrets>> stores() {
    return PortStore.all(new MemoryNoticeSecrets(), JpaNoticeSecrets::new);
  }

  /** A platform in the database of the store, of which the secrets are. */
  private static String platform(PortStore<NoticeSecrets> store) {
    return Stream.of(Databases.values())
        .filter(db -> db.name().equals(store.toString()))
        .findFirst()
        .map(PlatformRows::platform)
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static StoredNoticeSecret secret(String platform, Instant createdAt) {
    return new StoredNoticeSecret(
        UUID.randomUUID().toString(), platform, "s".repeat(255), createdAt, Optional.empty());
  }

  private static Object lastUse(PortStore<NoticeSecrets> store, StoredNoticeSecret secret) {
    return store.get(
        s -> s.find(secret.platformId(), secret.id()).orElseThrow().lastUsedAt().orElse(null));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void lists_the_oldest_first_and_finds_a_secret_at_its_own_platform_only(
      PortStore<NoticeSecrets> store) {
    String platform = platform(store);
    String other = platform(store);
    StoredNoticeSecret young = secret(platform, NOW.plusSeconds(1));
    StoredNoticeSecret old = secret(platform, NOW);
    StoredNoticeSecret foreign = secret(other, NOW);
    store.run(s -> s.add(young));
    store.run(s -> s.add(old));
    store.run(s -> s.add(foreign));
    store.run(
        s -> {
          assertThat(s.of(platform)).containsExactly(old, young);
          assertThat(s.find(platform, young.id())).contains(young);
          assertThat(s.find(other, young.id())).isEmpty();
          assertThat(s.find(platform, young.id().toUpperCase(Locale.ROOT) + "x")).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void removes_a_secret_of_its_own_platform_only(PortStore<NoticeSecrets> store) {
    String platform = platform(store);
    StoredNoticeSecret secret = secret(platform, NOW);
    store.run(s -> s.add(secret));
    store.run(s -> s.remove("elsewhere", secret.id()));
    store.run(s -> assertThat(s.of(platform)).containsExactly(secret));
    store.run(s -> s.remove(platform, secret.id()));
    store.run(s -> assertThat(s.find(platform, secret.id())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void notes_a_use_unless_a_fresh_one_is_noted(PortStore<NoticeSecrets> store) {
    StoredNoticeSecret secret = secret(platform(store), NOW);
    store.run(s -> s.add(secret));
    store.run(s -> s.used(secret.id(), NOW, NOW.minusSeconds(60)));
    assertThat(lastUse(store, secret)).isEqualTo(NOW);
    store.run(s -> s.used(secret.id(), NOW.plusSeconds(59), NOW.minusSeconds(1)));
    assertThat(lastUse(store, secret)).isEqualTo(NOW);
    store.run(s -> s.used(secret.id(), NOW.plusSeconds(60), NOW));
    assertThat(lastUse(store, secret)).isEqualTo(NOW.plusSeconds(60));
  }

  private static KeepNoticeSecrets kept(EntityManager em) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new KeepNoticeSecrets(
        new JpaNoticeSecrets(em),
        new JpaPlatforms(em),
        KeysForTests.sealing(clock),
        new Ids(clock),
        clock);
  }

  /** Somebody clicks twice while there is one. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_that_are_made_at_once_are_no_more_than_two_in_all(Databases db) throws Exception {
    String platform = PlatformRows.platform(db);
    db.run(em -> kept(em).make(platform));
    CountDownLatch made = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                db.run(
                    em -> {
                      kept(em).make(platform);
                      made.countDown();
                      db.awaitBlocked();
                    }));
    assertThat(made.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> db.run(em -> kept(em).make(platform)))
        .hasStackTraceContaining("notice-secrets-many");
    first.get(30, TimeUnit.SECONDS);
    db.run(em -> assertThat(kept(em).of(platform)).hasSize(2));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_platform_takes_its_secrets_with_it(Databases db) {
    String platform = PlatformRows.platform(db);
    db.run(em -> new JpaNoticeSecrets(em).add(secret(platform, NOW)));
    db.run(em -> new JpaPlatforms(em).remove(platform));
    db.run(em -> assertThat(new JpaNoticeSecrets(em).of(platform)).isEmpty());
  }
}
