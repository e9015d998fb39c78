package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.Invitation;
import dev.laurel.platform.Invitations;
import dev.laurel.platform.MemoryInvitations;
import dev.laurel.testing.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant END = NOW.plus(Duration.ofDays(7));

  /** One kind of store; every call is a transaction. */
  private record Store(String name, Function<Function<Invitations, Object>, Object> calls) {
    @SuppressWarnings("unchecked")
    <T> T call(Function<Invitations, T> work) {
      return (T) calls.apply(i -> work.apply(i));
    }

    Optional<Invitation> byHash(String hash) {
      return call(i -> i.byHash(hash));
    }

    void run(Consumer<Invitations> work) {
      call(
          i -> {
            work.accept(i);
            return true;
          });
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryInvitations memory = new MemoryInvitations();
    return Stream.of(
        new Store("MEMORY", work -> work.apply(memory)), of(Databases.H2), of(Databases.MARIADB));
  }

  private static Store of(Databases db) {
    return new Store(db.name(), work -> db.call(em -> work.apply(new JpaInvitations(em))));
  }

  private static Invitation invitation(Instant at) {
    return new Invitation(
        UUID.randomUUID().toString(),
        "Für Ünï",
        at,
        END,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String hash() {
    return UUID.randomUUID().toString();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_what_was_added_the_newest_first(Store store) {
    Invitation older = invitation(NOW);
    Invitation newer = invitation(NOW.plusSeconds(1));
    String hash = hash();
    store.run(i -> i.add(older, hash));
    store.run(i -> i.add(newer, hash()));
    assertThat(store.byHash(hash)).contains(older);
    assertThat(store.byHash("nothing")).isEmpty();
    List<Invitation> all = store.call(Invitations::all);
    assertThat(all.indexOf(newer)).isBetween(0, all.indexOf(older) - 1);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void is_used_once_and_again_after_it_was_given_back(Store store) {
    String hash = hash();
    store.run(i -> i.add(invitation(NOW), hash));
    assertThat(store.<Boolean>call(i -> i.use(hash, "https://lms.example", NOW))).isTrue();
    Invitation used = store.byHash(hash).orElseThrow();
    assertThat(used.usedAt()).contains(NOW);
    assertThat(used.usedBy()).contains("https://lms.example");
    assertThat(used.isOpen(NOW)).isFalse();
    assertThat(store.<Boolean>call(i -> i.use(hash, "x", NOW))).isFalse();
    store.run(i -> i.release(hash));
    assertThat(store.<Boolean>call(i -> i.use(hash, "x", NOW))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void is_not_used_when_it_is_unknown_expired_or_revoked(Store store) {
    String expired = hash();
    String revoked = hash();
    Invitation taken = invitation(NOW);
    store.run(i -> i.add(invitation(NOW), expired));
    store.run(i -> i.add(taken, revoked));
    store.run(i -> i.revoke(taken.id(), NOW));
    assertThat(store.<Boolean>call(i -> i.use("nothing", "x", NOW))).isFalse();
    assertThat(store.<Boolean>call(i -> i.use(expired, "x", END))).isFalse();
    assertThat(store.<Boolean>call(i -> i.use(revoked, "x", NOW))).isFalse();
    assertThat(store.byHash(revoked).orElseThrow().revokedAt()).contains(NOW);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void stays_used_when_it_is_revoked_afterwards(Store store) {
    String hash = hash();
    Invitation invitation = invitation(NOW);
    store.run(i -> i.add(invitation, hash));
    store.run(i -> i.use(hash, "x", NOW));
    store.run(i -> i.revoke(invitation.id(), NOW));
    assertThat(store.byHash(hash).orElseThrow().revokedAt()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void forgets_what_expired_long_ago(Store store) {
    String hash = hash();
    store.run(i -> i.add(invitation(NOW), hash));
    store.run(i -> i.forget(END));
    assertThat(store.byHash(hash)).isPresent();
    store.run(i -> i.forget(END.plusSeconds(1)));
    assertThat(store.byHash(hash)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void opens_for_one_of_many_at_once(Databases db) throws Exception {
    Store store = of(db);
    String hash = hash();
    store.run(i -> i.add(invitation(NOW), hash));
    Callable<Boolean> use = () -> store.call(i -> i.use(hash, "x", NOW));
    int opened = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(java.util.Collections.nCopies(16, use))) {
        opened += done.get() ? 1 : 0;
      }
    }
    assertThat(opened).isEqualTo(1);
  }
}
