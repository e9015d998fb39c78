package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Registration;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationState;
import dev.laurel.platform.RegistrationState.Proposal;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.platform.RegistrationState.Trial;
import dev.laurel.testing.Databases;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  /** One kind of store; every call is a transaction. */
  private interface Store {
    <T> T call(Function<Platforms, T> work);

    default Optional<RegisteredPlatform> byId(String id) {
      return call(p -> p.byId(id));
    }

    default Optional<RegisteredPlatform> byDeployment(String id) {
      return call(p -> p.byDeployment(id));
    }

    default Optional<RegisteredPlatform> find(String issuer, Optional<String> clientId) {
      return call(p -> p.find(issuer, clientId));
    }

    default List<RegisteredPlatform> all() {
      return call(Platforms::all);
    }

    default void run(Consumer<Platforms> work) {
      call(
          platforms -> {
            work.accept(platforms);
            return true;
          });
    }
  }

  static Stream<Store> stores() {
    MemoryPlatforms memory = new MemoryPlatforms();
    return Stream.of(
        new Memory(memory), new InDatabase(Databases.H2), new InDatabase(Databases.MARIADB));
  }

  private record Memory(MemoryPlatforms platforms) implements Store {
    @Override
    public <T> T call(Function<Platforms, T> work) {
      return work.apply(platforms);
    }

    @Override
    public String toString() {
      return "MEMORY";
    }
  }

  private record InDatabase(Databases db) implements Store {
    @Override
    public <T> T call(Function<Platforms, T> work) {
      return db.call(
          em -> {
            tenant(em);
            return work.apply(new JpaPlatforms(em));
          });
    }

    @Override
    public String toString() {
      return db.name();
    }
  }

  /** The tenant that all deployments of this test belong to. */
  private static void tenant(EntityManager em) {
    em.createNativeQuery("insert ignore into tenant values ('platforms-tenant', 'T', ?1)")
        .setParameter(1, NOW)
        .executeUpdate();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static Deployment deployment(String deploymentId) {
    return new Deployment(id(), deploymentId, "platforms-tenant", Optional.empty());
  }

  private static RegisteredPlatform platform(
      String issuer, String clientId, Deployment... deployments) {
    Registration registration =
        new Registration(
            issuer,
            clientId,
            URI.create(issuer + "/auth?x=1"),
            URI.create(issuer + "/token"),
            "audience",
            URI.create(issuer + "/jwks"),
            Set.copyOf(Stream.of(deployments).map(Deployment::deploymentId).toList()));
    return new RegisteredPlatform(id(), registration, "Ünï " + issuer, List.of(deployments));
  }

  private static String issuer() {
    return "https://" + id() + ".example";
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_what_was_added(Store store) {
    RegisteredPlatform added = platform(issuer(), "c", deployment("1"), deployment("2"));
    store.run(p -> p.add(added, NOW));
    assertThat(store.byId(added.id())).contains(added);
    assertThat(store.all()).contains(added);
    for (Deployment deployment : added.deployments()) {
      assertThat(store.byDeployment(deployment.id())).contains(added);
    }
    assertThat(store.byId("nothing")).isEmpty();
    assertThat(store.byDeployment("nothing")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_a_platform_without_deployments(Store store) {
    RegisteredPlatform added = platform(issuer(), "c");
    store.run(p -> p.add(added, NOW));
    assertThat(store.byId(added.id())).contains(added);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_by_issuer_and_client_id_to_the_letter(Store store) {
    String issuer = issuer();
    RegisteredPlatform added = platform(issuer, "Client", deployment("1"));
    store.run(p -> p.add(added, NOW));
    assertThat(store.find(issuer, Optional.of("Client"))).contains(added);
    assertThat(store.find(issuer, Optional.of("client"))).isEmpty();
    assertThat(store.find(issuer + "/", Optional.of("Client"))).isEmpty();
    assertThat(store.find(issuer.toUpperCase(java.util.Locale.ROOT), Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_by_issuer_alone_only_when_that_is_enough(Store store) {
    String issuer = issuer();
    RegisteredPlatform one = platform(issuer, "one", deployment("1"), deployment("2"));
    store.run(p -> p.add(one, NOW));
    assertThat(store.find(issuer, Optional.empty())).contains(one);
    store.run(p -> p.add(platform(issuer, "two"), NOW));
    assertThat(store.find(issuer, Optional.empty())).isEmpty();
    assertThat(store.find(issuer, Optional.of("one"))).contains(one);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void changes_name_and_endpoints_and_nothing_else(Store store) {
    String issuer = issuer();
    RegisteredPlatform before = platform(issuer, "c", deployment("1"));
    store.run(p -> p.add(before, NOW));
    Registration other =
        new Registration(
            issuer,
            "c",
            URI.create("https://new.example/auth"),
            URI.create("https://new.example/token"),
            "",
            URI.create("https://new.example/jwks"),
            Set.of("1"));
    store.run(p -> p.change(before.id(), "New", other));
    assertThat(store.byId(before.id()))
        .contains(new RegisteredPlatform(before.id(), other, "New", before.deployments()));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void changes_the_state_and_nothing_else(Store store) {
    RegisteredPlatform before = platform(issuer(), "c", deployment("1"));
    store.run(p -> p.add(before, NOW));
    assertThat(store.byId(before.id()).orElseThrow().state()).isEqualTo(RegistrationState.byHand());
    RegistrationState other =
        new RegistrationState(
            Status.PAUSED,
            "moodle",
            "5.0",
            Optional.of(NOW),
            Set.of("scope-1", "scope-2"),
            Optional.of(new Trial(NOW, Set.of("scope-1"))),
            Optional.of(
                new Proposal(
                    URI.create("https://new.example/auth"),
                    URI.create("https://new.example/token"),
                    "audience",
                    URI.create("https://new.example/jwks"))));
    store.run(p -> p.change(before.id(), other));
    assertThat(store.byId(before.id()))
        .contains(
            new RegisteredPlatform(
                before.id(), before.registration(), before.name(), before.deployments(), other));
    RegistrationState bare =
        new RegistrationState(
            Status.ACTIVE,
            "",
            "",
            Optional.empty(),
            Set.of(),
            Optional.of(new Trial(NOW, Set.of())),
            Optional.empty());
    store.run(p -> p.change(before.id(), bare));
    assertThat(store.byId(before.id()).orElseThrow().state()).isEqualTo(bare);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void lets_no_registration_that_waits_stand_in_the_way_of_a_trusted_one(Store store) {
    String issuer = issuer();
    RegisteredPlatform trusted = platform(issuer, "trusted", deployment("1"));
    RegisteredPlatform waits = platform(issuer, "waits");
    store.run(p -> p.add(waits, NOW));
    store.run(p -> p.change(waits.id(), waits.state().with(Status.PENDING)));
    assertThat(store.find(issuer, Optional.empty()).map(RegisteredPlatform::id))
        .contains(waits.id());
    store.run(p -> p.add(trusted, NOW));
    assertThat(store.find(issuer, Optional.empty())).contains(trusted);
    assertThat(store.find(issuer, Optional.of("waits"))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void adds_a_deployment_and_notes_its_last_launch(Store store) {
    RegisteredPlatform before = platform(issuer(), "c", deployment("1"));
    Deployment second = deployment("2");
    store.run(p -> p.add(before, NOW));
    store.run(p -> p.addDeployment(before.id(), second, NOW));
    store.run(p -> p.launched(second.id(), NOW));
    RegisteredPlatform now = store.byId(before.id()).orElseThrow();
    assertThat(now.registration().deploymentIds()).containsExactlyInAnyOrder("1", "2");
    assertThat(now.deployment("2").orElseThrow().lastLaunchAt()).contains(NOW);
    assertThat(now.deployment("1").orElseThrow().lastLaunchAt()).isEmpty();
    assertThat(now.lastLaunchAt()).contains(NOW);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void removes_one_and_leaves_the_others(Store store) {
    RegisteredPlatform gone = platform(issuer(), "c", deployment("1"));
    RegisteredPlatform stays = platform(issuer(), "c", deployment("1"));
    store.run(p -> p.add(gone, NOW));
    store.run(p -> p.add(stays, NOW));
    store.run(p -> p.remove(gone.id()));
    assertThat(store.byId(gone.id())).isEmpty();
    assertThat(store.byId(stays.id())).contains(stays);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void refuses_the_same_registration_twice(Databases db) {
    Store store = new InDatabase(db);
    String issuer = issuer();
    store.run(p -> p.add(platform(issuer, "c"), NOW));
    assertThatThrownBy(() -> store.run(p -> p.add(platform(issuer, "c"), NOW)))
        .isInstanceOf(jakarta.persistence.PersistenceException.class);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void reads_a_platform_with_all_its_deployments_by_one_statement(Databases db) {
    Store store = new InDatabase(db);
    String issuer = issuer();
    store.run(
        p -> p.add(platform(issuer, "c", deployment("1"), deployment("2"), deployment("3")), NOW));
    long before = db.statements();
    db.run(em -> assertThat(new JpaPlatforms(em).find(issuer, Optional.of("c"))).isPresent());
    assertThat(db.statements() - before).isEqualTo(1);
  }
}
