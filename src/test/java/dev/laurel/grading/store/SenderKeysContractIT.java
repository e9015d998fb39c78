package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Digest;
import dev.laurel.grading.records.AdmitSender;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.MemorySenderKeys;
import dev.laurel.grading.records.Naming;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.SenderKeys;
import dev.laurel.grading.records.Unused;
import dev.laurel.roster.LearnerKey;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.PortStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SenderKeysContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Course course = new Course(id(), id());

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static String hash() {
    return (id() + id()).replace("-", "");
  }

  static Stream<PortStore<SenderKeys>> stores() {
    return PortStore.all(new MemorySenderKeys(), JpaSenderKeys::new);
  }

  private SenderKey key(String id, Set<Dialect> dialects, Optional<String> home) {
    return new SenderKey(
        id,
        course,
        "Videos 🧪",
        dialects,
        new Naming(LearnerKey.Kind.MOODLE_USERNAME, home, "de"),
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private SenderKey added(PortStore<SenderKeys> store) {
    SenderKey key = key(id(), EnumSet.allOf(Dialect.class), Optional.empty());
    store.run(keys -> keys.add(key, hash()));
    return key;
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_keys_and_finds_them_by_their_hash(PortStore<SenderKeys> store) {
    Optional<String> home = Optional.of("https://lms.example/" + "x".repeat(470));
    SenderKey one = key("1" + id().substring(1), Set.of(Dialect.XAPI), home);
    SenderKey two = key("2" + id().substring(1), Set.of(Dialect.CALIPER), Optional.empty());
    String hash = hash();
    store.run(keys -> keys.add(two, hash()));
    store.run(keys -> keys.add(one, hash));
    store.run(
        keys -> {
          assertThat(keys.ofContext(course.contextId())).containsExactly(one, two);
          assertThat(keys.byHash(hash)).contains(one);
          assertThat(keys.byHash(hash())).isEmpty();
          assertThat(keys.byId(two.id())).contains(two);
          assertThat(keys.byId(hash)).as("a hash is no id").isEmpty();
          assertThat(keys.ofContext(id())).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_end_counts(PortStore<SenderKeys> store) {
    SenderKey key = added(store);
    SenderKey other = added(store);
    store.run(keys -> keys.end(key.id(), NOW));
    store.run(keys -> keys.end(key.id(), LATER));
    store.run(
        keys -> {
          assertThat(keys.byId(key.id()).orElseThrow().endedAt()).contains(NOW);
          assertThat(keys.byId(other.id()).orElseThrow().isEnded()).isFalse();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_use_is_noted_unless_a_recent_one_was(PortStore<SenderKeys> store) {
    SenderKey key = added(store);
    store.run(keys -> keys.used(key.id(), NOW, NOW.minusSeconds(60)));
    store.run(keys -> keys.used(key.id(), LATER.minusMillis(1), NOW.minusMillis(1)));
    assertThat(store.get(keys -> keys.byId(key.id()).orElseThrow().lastUsedAt()))
        .isEqualTo(Optional.of(NOW));
    store.run(keys -> keys.used(key.id(), LATER, NOW));
    assertThat(store.get(keys -> keys.byId(key.id()).orElseThrow().lastUsedAt()))
        .isEqualTo(Optional.of(LATER));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_latest_of_what_was_left_out_is_kept(PortStore<SenderKeys> store) {
    SenderKey key = added(store);
    store.run(keys -> keys.leftOut(key.id(), new SenderKey.LeftOut(Unused.EMAIL, NOW)));
    SenderKey.LeftOut last = new SenderKey.LeftOut(Unused.OTHER_HOME, LATER);
    store.run(keys -> keys.leftOut(key.id(), last));
    assertThat(store.get(keys -> keys.byId(key.id()).orElseThrow().leftOut()))
        .isEqualTo(Optional.of(last));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void letting_a_sender_in_writes_at_most_once_a_minute(Databases db) {
    SenderKey key = key(id(), EnumSet.allOf(Dialect.class), Optional.empty());
    String secret = id();
    HandClock clock = new HandClock();
    db.run(em -> new JpaSenderKeys(em).add(key, Digest.sha256(secret)));
    assertThat(statements(db, secret, clock)).as("a look and a note").isEqualTo(2);
    assertThat(statements(db, secret, clock)).as("a look").isEqualTo(1);
    clock.forward(Duration.ofMinutes(1));
    assertThat(statements(db, secret, clock)).isEqualTo(2);
  }

  private static long statements(Databases db, String secret, HandClock clock) {
    long before = db.statements();
    db.run(
        em ->
            new AdmitSender(new JpaSenderKeys(em), clock)
                .admit(Optional.of("Bearer " + secret), Dialect.XAPI));
    return db.statements() - before;
  }
}
