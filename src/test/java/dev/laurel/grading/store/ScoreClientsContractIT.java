package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.MemoryScoreClients;
import dev.laurel.grading.ScoreClient;
import dev.laurel.grading.ScoreClients;
import dev.laurel.testing.PortStore;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreClientsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Course course = new Course(id(), id());

  private static String id() {
    return UUID.randomUUID().toString();
  }

  static Stream<PortStore<ScoreClients>> stores() {
    return PortStore.all(new MemoryScoreClients(), JpaScoreClients::new);
  }

  private ScoreClient client(String id, ScoreClient.Keys keys) {
    return new ScoreClient(
        id,
        course,
        "Prüfer 🧪",
        keys,
        new ScoreClient.Permissions(true, false),
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_clients_with_either_kind_of_keys(PortStore<ScoreClients> store) {
    ScoreClient pasted = client("1" + id().substring(1), new ScoreClient.Pasted("x".repeat(9000)));
    URI address = URI.create("https://tool.example/" + "x".repeat(970));
    ScoreClient at = client("2" + id().substring(1), new ScoreClient.At(address));
    store.run(clients -> clients.add(at));
    store.run(clients -> clients.add(pasted));
    store.run(
        clients -> {
          assertThat(clients.ofContext(course.contextId())).containsExactly(pasted, at);
          assertThat(clients.byId(at.id())).contains(at);
          assertThat(clients.byId(id())).isEmpty();
          assertThat(clients.ofContext(id())).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_revocation_counts(PortStore<ScoreClients> store) {
    ScoreClient client = client(id(), new ScoreClient.Pasted("{}"));
    store.run(clients -> clients.add(client));
    store.run(clients -> clients.revoke(client.id(), NOW));
    store.run(clients -> clients.revoke(client.id(), LATER));
    store.run(
        clients -> assertThat(clients.byId(client.id()).orElseThrow().revokedAt()).contains(NOW));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void an_assertion_is_used_once_by_its_client(PortStore<ScoreClients> store) {
    ScoreClient one = client(id(), new ScoreClient.Pasted("{}"));
    ScoreClient other = client(id(), new ScoreClient.Pasted("{}"));
    store.run(clients -> clients.add(one));
    store.run(clients -> clients.add(other));
    assertThat(use(store, one, "jti", NOW)).isTrue();
    assertThat(use(store, one, "jti", NOW)).isFalse();
    assertThat(use(store, one, "JTI", NOW)).as("ids are told apart by their letters").isTrue();
    assertThat(use(store, other, "jti", NOW)).isTrue();
    assertThat(use(store, one, "jti", LATER.plusSeconds(1))).as("it was forgotten").isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_last_use_is_noted_unless_it_was_a_replay(PortStore<ScoreClients> store) {
    ScoreClient client = client(id(), new ScoreClient.Pasted("{}"));
    store.run(clients -> clients.add(client));
    use(store, client, "jti", NOW);
    use(store, client, "jti", NOW.plusSeconds(5));
    store.run(
        clients -> assertThat(clients.byId(client.id()).orElseThrow().lastUsedAt()).contains(NOW));
  }

  private static boolean use(
      PortStore<ScoreClients> store, ScoreClient client, String jti, Instant now) {
    return store.call(clients -> clients.use(client.id(), jti, now, LATER));
  }
}
