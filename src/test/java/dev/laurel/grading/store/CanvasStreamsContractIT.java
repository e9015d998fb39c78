package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.CanvasStream;
import dev.laurel.grading.CanvasStream.News;
import dev.laurel.grading.CanvasStream.SealedSecret;
import dev.laurel.grading.CanvasStreams;
import dev.laurel.grading.MemoryCanvasStreams;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlatformRows;
import dev.laurel.testing.PortStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanvasStreamsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  static Stream<PortStore<CanvasStreams>> stores() {
    return PortStore.all(new MemoryCanvasStreams(), JpaCanvasStreams::new);
  }

  /** A deployment in both databases, of which the streams are. */
  private static String deployment(PortStore<CanvasStreams> store) {
    return Stream.of(Databases.values())
        .filter(db -> db.name().equals(store.toString()))
        .findFirst()
        .map(PlatformRows::deployment)
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static SealedSecret secret() {
    return new SealedSecret(
        (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""), "s".repeat(200));
  }

  private static CanvasStream stream(String deployment) {
    return new CanvasStream(deployment, secret(), Optional.empty(), false, News.NONE);
  }

  private static CanvasStream read(PortStore<CanvasStreams> store, String deployment) {
    return (CanvasStream) store.get(streams -> streams.of(List.of(deployment)).getFirst());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_a_stream_by_its_deployment_and_by_its_secret(PortStore<CanvasStreams> store) {
    CanvasStream stream = stream(deployment(store));
    store.run(streams -> streams.add(stream));
    store.run(
        streams -> {
          assertThat(streams.of(List.of(stream.deploymentRowId(), "other")))
              .containsExactly(stream);
          assertThat(streams.bySecretHash(stream.secret().hash())).contains(stream);
          assertThat(
                  streams.bySecretHash(stream.secret().hash().toUpperCase(java.util.Locale.ROOT)))
              .isEmpty();
          assertThat(streams.of(List.of())).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_deployment_has_one_stream(PortStore<CanvasStreams> store) {
    CanvasStream first = stream(deployment(store));
    store.run(streams -> streams.add(first));
    store.run(streams -> streams.add(stream(first.deploymentRowId())));
    assertThat(read(store, first.deploymentRowId())).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_replaced_secret_finds_nothing_any_more(PortStore<CanvasStreams> store) {
    CanvasStream stream = stream(deployment(store));
    SealedSecret fresh = secret();
    store.run(streams -> streams.add(stream));
    store.run(streams -> streams.replaceSecret(stream.deploymentRowId(), fresh));
    store.run(
        streams -> {
          assertThat(streams.bySecretHash(stream.secret().hash())).isEmpty();
          assertThat(streams.bySecretHash(fresh.hash()).orElseThrow().secret()).isEqualTo(fresh);
        });
    store.run(streams -> streams.remove(stream.deploymentRowId()));
    store.run(streams -> assertThat(streams.bySecretHash(fresh.hash())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_root_account_stays_until_it_is_forgotten(PortStore<CanvasStreams> store) {
    String deployment = deployment(store);
    store.run(streams -> streams.add(stream(deployment)));
    assertThat(store.get(streams -> streams.bind(deployment, "Root")))
        .isEqualTo(Optional.of("Root"));
    assertThat(store.get(streams -> streams.bind(deployment, "Other")))
        .isEqualTo(Optional.of("Root"));
    assertThat(read(store, deployment).rootUuid()).contains("Root");
    store.run(streams -> streams.unbind(deployment));
    assertThat(read(store, deployment).rootUuid()).isEmpty();
    assertThat(store.get(streams -> streams.bind("no such deployment", "Root")))
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void counts_add_up(PortStore<CanvasStreams> store) {
    String deployment = deployment(store);
    store.run(streams -> streams.add(stream(deployment)));
    store.run(streams -> streams.countUnstated(deployment, true));
    store.run(streams -> streams.count(deployment, NOW, 3, 1));
    store.run(streams -> streams.count(deployment, NOW.plusSeconds(60), 2, 0));
    assertThat(read(store, deployment).news())
        .isEqualTo(new News(Optional.of(NOW.plusSeconds(60)), 5, 1));
    assertThat(read(store, deployment).countsUnstated()).isTrue();
  }

  /** Thirty learners' events of a new assignment come at once; one of them makes it known. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoever_holds_a_stream_is_alone_until_the_transaction_ends(Databases db) throws Exception {
    String deployment = PlatformRows.deployment(db);
    db.run(em -> new JpaCanvasStreams(em).add(stream(deployment)));
    AtomicBoolean ended = new AtomicBoolean();
    AtomicBoolean alone = new AtomicBoolean();
    CountDownLatch held = new CountDownLatch(1);
    Thread second =
        Thread.ofVirtual()
            .unstarted(
                () ->
                    db.run(
                        em -> {
                          new JpaCanvasStreams(em).hold(deployment);
                          alone.set(ended.get());
                        }));
    Thread first =
        Thread.ofVirtual()
            .start(
                () ->
                    db.run(
                        em -> {
                          new JpaCanvasStreams(em).hold(deployment);
                          held.countDown();
                          db.awaitBlocked();
                          ended.set(true);
                        }));
    assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
    second.start();
    first.join();
    second.join();
    assertThat(alone).isTrue();
  }
}
