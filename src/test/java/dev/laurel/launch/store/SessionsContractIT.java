package dev.laurel.launch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.MemorySessions;
import dev.laurel.launch.NewSession;
import dev.laurel.launch.Sessions;
import dev.laurel.lti.Roles;
import dev.laurel.testing.Databases;
import java.time.Instant;
import java.util.HashSet;
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

class SessionsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final String browser = "hash-" + UUID.randomUUID();
  private final String course = UUID.randomUUID().toString();

  /** One kind of store; every call is a transaction. */
  private record Store(String name, Function<Function<Sessions, Object>, Object> runner) {

    void run(Consumer<Sessions> work) {
      runner.apply(
          sessions -> {
            work.accept(sessions);
            return true;
          });
    }

    Optional<LaunchSession> find(List<String> browsers, String contextId, Instant since) {
      return Optional.ofNullable(
          (LaunchSession) runner.apply(s -> s.find(browsers, contextId, since).orElse(null)));
    }

    Optional<LaunchSession> opened(String nonce, String browser, Instant since) {
      return Optional.ofNullable(
          (LaunchSession) runner.apply(s -> s.opened(nonce, browser, since).orElse(null)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemorySessions memory = new MemorySessions();
    return Stream.of(
        new Store("MEMORY", work -> work.apply(memory)), in(Databases.H2), in(Databases.MARIADB));
  }

  private static Store in(Databases db) {
    return new Store(
        db.name(), work -> db.call(em -> work.apply(new JpaSessions(em, db.jdbc(em)))));
  }

  private NewSession session(String contextId, Instant at) {
    String id = UUID.randomUUID().toString();
    return new NewSession(
        "nonce-" + id,
        browser,
        new LaunchSession(
            id,
            "tenant",
            "deployment",
            Optional.of(contextId),
            "learner",
            Optional.of("Ana Öztürk 𝒜"),
            Optional.of("ana@example.invalid"),
            Roles.of(List.of("Instructor", "urn:x-odd role", "Learner")),
            Optional.of("de-AT"),
            at,
            at));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_what_was_opened(Store store) {
    NewSession opened = session(course, NOW);
    store.run(s -> s.open(opened));
    assertThat(store.find(List.of(browser), course, NOW)).contains(opened.session());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void gives_back_a_person_of_whom_little_is_known(Store store) {
    LaunchSession bare =
        new LaunchSession(
            UUID.randomUUID().toString(),
            "tenant",
            "deployment",
            Optional.of(course),
            "learner",
            Optional.empty(),
            Optional.empty(),
            Roles.of(List.of()),
            Optional.empty(),
            NOW,
            NOW);
    store.run(s -> s.open(new NewSession("nonce-" + bare.id(), browser, bare)));
    assertThat(store.find(List.of(browser), course, NOW)).contains(bare);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void uses_each_nonce_once(Store store) {
    NewSession first = session(course, NOW);
    NewSession second = session(course, NOW);
    store.run(s -> s.open(first));
    assertThatThrownBy(
            () -> store.run(s -> s.open(new NewSession(first.nonce(), browser, second.session()))))
        .isInstanceOf(Sessions.NonceUsed.class);
  }

  private static Set<String> openEach(Store store, NewSession... sessions) {
    Set<String> opened = new HashSet<>();
    store.run(s -> opened.addAll(s.openEach(List.of(sessions))));
    return opened;
  }

  @ParameterizedTest
  @MethodSource("stores")
  void opens_several_at_once_each_as_it_was_given(Store store) {
    NewSession here = session(course, NOW);
    NewSession there = session(UUID.randomUUID().toString(), NOW.minusSeconds(1));
    assertThat(openEach(store, here, there))
        .containsExactlyInAnyOrder(here.session().id(), there.session().id());
    assertThat(store.opened(here.nonce(), browser, Instant.EPOCH)).contains(here.session());
    assertThat(store.opened(there.nonce(), browser, Instant.EPOCH)).contains(there.session());
    assertThat(openEach(store)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_used_nonce_among_several_keeps_no_other_from_being_opened(Store store) {
    NewSession used = session(course, NOW);
    store.run(s -> s.open(used));
    NewSession first = session(course, NOW);
    NewSession again = new NewSession(used.nonce(), browser, session(course, NOW).session());
    NewSession last = session(course, NOW);
    assertThat(openEach(store, first, again, last))
        .containsExactlyInAnyOrder(first.session().id(), last.session().id());
    assertThat(store.opened(used.nonce(), browser, Instant.EPOCH)).contains(used.session());
    assertThat(store.opened(last.nonce(), browser, Instant.EPOCH)).contains(last.session());
    assertThat(openEach(store, again)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_nonce_that_comes_twice_at_once_opens_one_session(Store store) {
    NewSession first = session(course, NOW);
    NewSession twin = new NewSession(first.nonce(), browser, session(course, NOW).session());
    Set<String> opened = openEach(store, first, twin);
    assertThat(opened).hasSize(1);
    assertThat(store.opened(first.nonce(), browser, Instant.EPOCH).orElseThrow().id())
        .isEqualTo(opened.iterator().next());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void several_sessions_are_one_statement(Databases db) {
    NewSession[] sessions =
        Stream.generate(() -> session(course, NOW)).limit(16).toArray(NewSession[]::new);
    long before = db.statements();
    assertThat(openEach(in(db), sessions)).hasSize(16);
    assertThat(db.statements() - before).isOne();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_what_a_nonce_has_opened_for_its_browser_while_that_is_open(Store store) {
    NewSession opened = session(course, NOW);
    store.run(s -> s.open(opened));
    assertThat(store.opened(opened.nonce(), browser, NOW)).contains(opened.session());
    assertThat(store.opened(opened.nonce(), "another", NOW)).isEmpty();
    assertThat(store.opened("unused", browser, NOW)).isEmpty();
    assertThat(store.opened(opened.nonce(), browser, NOW.plusMillis(1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_the_newest_of_any_of_the_browsers_secrets_in_that_course_only(Store store) {
    NewSession old = session(course, NOW.minusSeconds(60));
    NewSession newest = session(course, NOW);
    NewSession elsewhere = session(UUID.randomUUID().toString(), NOW.plusSeconds(60));
    store.run(s -> s.open(newest));
    store.run(s -> s.open(old));
    store.run(s -> s.open(elsewhere));
    assertThat(store.find(List.of("other", browser), course, Instant.EPOCH))
        .contains(newest.session());
    assertThat(store.find(List.of("other"), course, Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_a_person_in_whatever_course_and_in_none(Store store) {
    NewSession taught = session(course, NOW.minusSeconds(60));
    LaunchSession alone = alone(taught.session().learnerId(), NOW);
    store.run(s -> s.open(taught));
    store.run(s -> s.open(new NewSession("nonce-" + alone.id(), browser, alone)));
    store.run(
        s -> {
          assertThat(s.findPerson(List.of(browser), alone.learnerId(), NOW)).contains(alone);
          assertThat(s.findPerson(List.of("other"), alone.learnerId(), NOW)).isEmpty();
          assertThat(s.findPerson(List.of(browser), "somebody", NOW)).isEmpty();
          assertThat(s.findPerson(List.of(browser), alone.learnerId(), NOW.plusSeconds(1)))
              .isEmpty();
          assertThat(s.find(List.of(browser), course, Instant.EPOCH)).contains(taught.session());
        });
  }

  private static LaunchSession alone(String learnerId, Instant at) {
    return new LaunchSession(
        UUID.randomUUID().toString(),
        "tenant",
        "deployment",
        Optional.empty(),
        learnerId,
        Optional.empty(),
        Optional.empty(),
        Roles.of(List.of()),
        Optional.empty(),
        at,
        at);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void finds_no_session_that_rested_too_long(Store store) {
    NewSession opened = session(course, NOW);
    store.run(s -> s.open(opened));
    assertThat(store.find(List.of(browser), course, NOW.plusNanos(1_000))).isEmpty();
    store.run(s -> s.seen(opened.session().id(), NOW.plusSeconds(60)));
    assertThat(store.find(List.of(browser), course, NOW.plusSeconds(60)).orElseThrow().lastSeenAt())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void forgets_what_rested_and_keeps_what_did_not(Store store) {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    NewSession closed = session(course, longAgo);
    NewSession open = session(course, longAgo.plusSeconds(1));
    store.run(s -> s.open(closed));
    store.run(s -> s.open(open));
    store.run(s -> assertThat(s.forget(longAgo.plusSeconds(1))).isEqualTo(1));
    assertThat(store.find(List.of(browser), course, Instant.EPOCH)).contains(open.session());
    store.run(s -> s.forget(longAgo.plusSeconds(2)));
  }
}
