package dev.laurel.launch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.FormerKey;
import dev.laurel.launch.FormerKeys;
import dev.laurel.launch.MemoryFormerKeys;
import dev.laurel.launch.MemoryPendingSelections;
import dev.laurel.launch.PendingSelection;
import dev.laurel.launch.PendingSelections;
import dev.laurel.lti.DeepLinkingRequest;
import dev.laurel.lti.DeepLinkingSettings;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlatformRows;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What waits for an answer, and what things were called before: memory and databases alike. */
class SelectionsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final String course = UUID.randomUUID().toString();

  /** One kind of store; every call is a transaction. */
  private record Store(
      String name,
      String deploymentRowId,
      java.util.function.Consumer<BiConsumer<PendingSelections, FormerKeys>> runner) {

    void run(BiConsumer<PendingSelections, FormerKeys> work) {
      runner.accept(work);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryPendingSelections selections = new MemoryPendingSelections();
    MemoryFormerKeys keys = new MemoryFormerKeys();
    return Stream.of(
        new Store("MEMORY", "deployment", work -> work.accept(selections, keys)),
        in(Databases.H2),
        in(Databases.MARIADB));
  }

  private static Store in(Databases db) {
    return new Store(
        db.name(),
        PlatformRows.deployment(db),
        work -> db.run(em -> work.accept(new JpaPendingSelections(em), new JpaFormerKeys(em))));
  }

  private PendingSelection selection(DeepLinkingSettings settings, Instant expiresAt) {
    return new PendingSelection(
        UUID.randomUUID().toString(),
        "session",
        "tenant",
        course,
        "learner",
        new DeepLinkingRequest("https://lms.example", "client", "1", settings),
        Optional.of("moodle"),
        expiresAt);
  }

  private static DeepLinkingSettings settings() {
    return new DeepLinkingSettings(
        URI.create("https://lms.example/return?a=b&c=%20" + "x".repeat(3000)),
        Set.of("ltiResourceLink", "link"),
        Set.of("iframe"),
        true,
        false,
        Optional.of(false),
        Optional.of("Title"),
        Optional.of("Text"),
        Optional.of(" \u0000 é𝒜\r\n" + "d".repeat(70_000)));
  }

  private static DeepLinkingSettings bare() {
    return new DeepLinkingSettings(
        URI.create("https://lms.example/return"),
        Set.of(),
        Set.of(),
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(""));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_a_request_byte_for_byte(Store store) {
    for (DeepLinkingSettings settings : java.util.List.of(settings(), bare())) {
      PendingSelection kept = selection(settings, NOW);
      store.run((s, k) -> s.keep(kept));
      store.run((s, k) -> assertThat(s.find(kept.id(), NOW.minusSeconds(1))).contains(kept));
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_nothing_that_expired_or_never_was(Store store) {
    PendingSelection kept = selection(bare(), NOW);
    store.run((s, k) -> s.keep(kept));
    store.run(
        (s, k) -> {
          assertThat(s.find(kept.id(), NOW)).isEmpty();
          assertThat(s.find("another", NOW.minusSeconds(1))).isEmpty();
          assertThat(s.newestOpen(course, "learner", NOW)).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_the_newest_that_is_not_answered(Store store) {
    PendingSelection older = selection(bare(), NOW.plusSeconds(1));
    PendingSelection newer = selection(bare(), NOW.plusSeconds(2));
    store.run((s, k) -> s.keep(newer));
    store.run((s, k) -> s.keep(older));
    store.run((s, k) -> assertThat(s.newestOpen(course, "learner", NOW)).contains(newer));
    store.run((s, k) -> s.answered(newer.id(), NOW));
    store.run(
        (s, k) -> {
          assertThat(s.newestOpen(course, "learner", NOW)).contains(older);
          assertThat(s.find(newer.id(), NOW)).as("back button").contains(newer);
          assertThat(s.newestOpen(course, "another", NOW)).isEmpty();
          assertThat(s.newestOpen("another", "learner", NOW)).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void forgets_what_expired_and_keeps_the_rest(Store store) {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    PendingSelection old = selection(bare(), longAgo);
    PendingSelection alive = selection(bare(), longAgo.plusSeconds(1));
    store.run((s, k) -> s.keep(old));
    store.run((s, k) -> s.keep(alive));
    store.run((s, k) -> assertThat(s.forget(longAgo)).isEqualTo(1));
    store.run((s, k) -> assertThat(s.find(alive.id(), longAgo)).contains(alive));
    store.run((s, k) -> s.forget(longAgo.plusSeconds(1)));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_the_first_that_a_former_key_was_proven_for(Store store) {
    String old = "ö".repeat(255);
    FormerKey first =
        new FormerKey(store.deploymentRowId(), FormerKey.Kind.PERSON, "key", old, "one");
    FormerKey second =
        new FormerKey(store.deploymentRowId(), FormerKey.Kind.PERSON, "key", old, "two");
    store.run((s, k) -> assertThat(k.addIfNew(first, NOW)).isTrue());
    store.run((s, k) -> assertThat(k.addIfNew(second, NOW)).isFalse());
    store.run(
        (s, k) -> {
          String row = store.deploymentRowId();
          assertThat(k.find(row, FormerKey.Kind.PERSON, "key", old)).contains(first);
          assertThat(k.of(row, FormerKey.Kind.PERSON, "one")).containsExactly(first);
          assertThat(k.of(row, FormerKey.Kind.PERSON, "two")).isEmpty();
          assertThat(k.find(row, FormerKey.Kind.COURSE, "key", old)).isEmpty();
          assertThat(k.find(row, FormerKey.Kind.PERSON, "other", old)).isEmpty();
          assertThat(k.find("elsewhere", FormerKey.Kind.PERSON, "key", old)).isEmpty();
        });
  }
}
