package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.MemoryWaitingDeployments;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.WaitingDeployment;
import dev.laurel.platform.WaitingDeployments;
import dev.laurel.testing.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingDeploymentsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  /** One kind of store; every call is a transaction. */
  private record Store(String name, Function<Function<WaitingDeployments, Object>, Object> calls) {
    @SuppressWarnings("unchecked")
    <T> T call(Function<WaitingDeployments, T> work) {
      return (T) calls.apply(w -> work.apply(w));
    }

    Optional<WaitingDeployment> byId(String id) {
      return call(w -> w.byId(id));
    }

    void note(WaitingDeployment deployment) {
      call(
          w -> {
            w.note(deployment);
            return true;
          });
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryWaitingDeployments memory = new MemoryWaitingDeployments();
    return Stream.of(
        new Store("MEMORY", work -> work.apply(memory)), of(Databases.H2), of(Databases.MARIADB));
  }

  private static Store of(Databases db) {
    return new Store(db.name(), work -> db.call(em -> work.apply(new JpaWaitingDeployments(em))));
  }

  /** A registration in both databases; the store in memory needs none. */
  private static String platform() {
    RegisteredPlatform platform =
        new Registering()
            .add.add(Registering.entry("W", "https://" + UUID.randomUUID() + ".example"));
    for (Databases db : Databases.values()) {
      db.run(em -> new JpaPlatforms(em).add(platform, NOW));
    }
    return platform.id();
  }

  private static WaitingDeployment waiting(
      String platformId, String deploymentId, String label, Instant at) {
    return new WaitingDeployment(
        UUID.randomUUID().toString(), platformId, deploymentId, label, at, at);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_what_was_noted_the_oldest_first(Store store) {
    String platform = platform();
    WaitingDeployment second = waiting(platform, "b", "Bü", NOW.plusSeconds(1));
    WaitingDeployment first = waiting(platform, "a", "", NOW);
    store.note(second);
    store.note(first);
    assertThat(store.<List<WaitingDeployment>>call(w -> w.of(platform)))
        .containsExactly(first, second);
    assertThat(store.<List<WaitingDeployment>>call(WaitingDeployments::all)).contains(first);
    assertThat(store.byId(first.id())).contains(first);
    assertThat(store.byId("nothing")).isEmpty();
    assertThat(store.<List<WaitingDeployment>>call(w -> w.of("other"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_the_first_note_and_takes_label_and_time_of_the_last(Store store) {
    String platform = platform();
    WaitingDeployment first = waiting(platform, "a", "", NOW);
    Instant later = NOW.plus(Duration.ofHours(1));
    store.note(first);
    store.note(waiting(platform, "a", "Sub", later));
    store.note(waiting(platform, "A", "another", later));
    assertThat(store.<List<WaitingDeployment>>call(w -> w.of(platform)))
        .hasSize(2)
        .contains(new WaitingDeployment(first.id(), platform, "a", "Sub", NOW, later));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void forgets_one_and_leaves_the_others(Store store) {
    String platform = platform();
    WaitingDeployment gone = waiting(platform, "a", "", NOW);
    WaitingDeployment stays = waiting(platform, "b", "", NOW);
    store.note(gone);
    store.note(stays);
    store.call(
        w -> {
          w.remove(gone.id());
          return true;
        });
    assertThat(store.<List<WaitingDeployment>>call(w -> w.of(platform))).containsExactly(stays);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_whole_class_that_arrives_at_once_is_one_note(Databases db) throws Exception {
    String platform = platform();
    Store store = of(db);
    Callable<Boolean> arrive =
        () -> {
          store.note(waiting(platform, "a", "", NOW));
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(java.util.Collections.nCopies(16, arrive))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(store.<List<WaitingDeployment>>call(w -> w.of(platform))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void goes_with_its_registration(Databases db) {
    String platform = platform();
    of(db).note(waiting(platform, "a", "", NOW));
    db.run(em -> new JpaPlatforms(em).remove(platform));
    assertThat(of(db).<List<WaitingDeployment>>call(w -> w.of(platform))).isEmpty();
  }
}
