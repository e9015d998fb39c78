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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
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
