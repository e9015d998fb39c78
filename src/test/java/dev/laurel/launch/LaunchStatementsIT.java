package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.launch.store.JpaSessions;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Registration;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.store.JpaPlatforms;
import dev.laurel.roster.store.RosterTables;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logins and launches over the real tables: how much they ask, and what holds when they race. */
class LaunchStatementsIT {

  private static final Browser BROWSER = Arriving.browser("s".repeat(43));

  private final HandClock clock = new HandClock();
  private final String platformRow = UUID.randomUUID().toString();

  private Arriving world(Databases db, EntityManager em) {
    AtomicReference<Arriving> world = new AtomicReference<>();
    world.set(
        new Arriving(
            new JpaPlatforms(em, change -> world.get().known.changed(change)),
            new JpaSessions(em, db.jdbc(em)),
            Optional.of(RosterTables.on(em, db.jdbc(em)).recordArrival(new Ids(clock), clock))));
    return world.get();
  }

  private void register(Databases db) {
    db.run(
        em -> {
          em.createNativeQuery("insert ignore into tenant values ('statements', 'T', ?1)")
              .setParameter(1, clock.instant())
              .executeUpdate();
          Registration registration = new PlatformForTests().registration();
          Deployment deployment =
              new Deployment(
                  UUID.randomUUID().toString(),
                  PlatformForTests.DEPLOYMENT_ID,
                  "statements",
                  Optional.empty());
          new JpaPlatforms(em)
              .add(
                  new RegisteredPlatform(
                      platformRow, registration, "University", List.of(deployment)),
                  clock.instant());
        });
  }

  @AfterEach
  void leave_no_registration_that_other_tests_could_find() {
    for (Databases db : Databases.values()) {
      db.run(
          em ->
              em.createNativeQuery(
                      "update lti_platform set registration_hash = id, issuer_hash = id"
                          + " where id = ?1")
                  .setParameter(1, platformRow)
                  .executeUpdate());
    }
  }

  /** How many statements some work takes in a world that somebody has come to before. */
  private long statements(Databases db, Function<Arriving, Runnable> prepared) {
    register(db);
    return db.call(
        em -> {
          Arriving world = world(db, em);
          world.launch(BROWSER, claims -> {});
          Runnable work = prepared.apply(world);
          long before = db.statements();
          work.run();
          return db.statements() - before;
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_login_asks_nothing_and_writes_nothing(Databases db) {
    assertThat(statements(db, w -> () -> w.startLogin.start(Arriving.login(), BROWSER))).isZero();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_login_of_an_lms_not_seen_for_five_seconds_asks_once(Databases db) {
    Function<Arriving, Runnable> later =
        world -> {
          world.clock.forward(Duration.ofSeconds(5));
          return () -> world.startLogin.start(Arriving.login(), BROWSER);
        };
    assertThat(statements(db, later)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_launch_without_news_asks_once_and_writes_once(Databases db) {
    Function<Arriving, Runnable> launch =
        world -> {
          Map<String, List<String>> form = form(world);
          return () -> world.acceptLaunch.accept(form, BROWSER);
        };
    assertThat(statements(db, launch)).as("course with person, session").isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_launch_after_five_quiet_seconds_stays_within_three_statements(Databases db) {
    Function<Arriving, Runnable> launch =
        world -> {
          Map<String, List<String>> form = form(world);
          world.clock.forward(Duration.ofSeconds(5));
          return () -> world.acceptLaunch.accept(form, BROWSER);
        };
    assertThat(statements(db, launch)).as("platform, course, session").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_key_set_of_an_lms_is_fetched_for_its_first_launch_only(Databases db) {
    register(db);
    int fetches =
        db.call(
            em -> {
              Arriving world = world(db, em);
              for (int i = 0; i < 20; i++) {
                world.launch(BROWSER, claims -> {});
              }
              return world.keySetFetches;
            });
    assertThat(fetches).isEqualTo(1);
  }

  private static Map<String, List<String>> form(Arriving world) {
    return world.answer(world.startLogin.start(Arriving.login(), BROWSER), claims -> {});
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void one_launch_sent_many_times_at_once_opens_one_session(Databases db) throws Exception {
    register(db);
    db.run(em -> world(db, em).launch(BROWSER, claims -> {}));
    Map<String, List<String>> form = db.call(em -> form(world(db, em)));
    Callable<String> send = () -> db.call(em -> world(db, em).acceptLaunch.accept(form, BROWSER));
    int opened = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<String> answer : threads.invokeAll(java.util.Collections.nCopies(8, send))) {
        opened += opened(answer);
      }
    }
    assertThat(opened).isEqualTo(1);
  }

  private static int opened(Future<String> answer) throws InterruptedException {
    try {
      assertThat(answer.get()).startsWith("/courses/");
      return 1;
    } catch (ExecutionException refused) {
      assertThat(refused.getCause())
          .isInstanceOfSatisfying(
              LaunchRejected.class, r -> assertThat(r.check()).isEqualTo(Check.NONCE));
      return 0;
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_replay_leaves_nothing_behind(Databases db) {
    register(db);
    Map<String, List<String>> form = db.call(em -> form(world(db, em)));
    db.run(em -> world(db, em).acceptLaunch.accept(form, BROWSER));
    long sessions = count(db);
    assertThatThrownBy(() -> db.run(em -> world(db, em).acceptLaunch.accept(form, BROWSER)))
        .isInstanceOf(LaunchRejected.class);
    assertThat(count(db)).isEqualTo(sessions);
  }

  private static long count(Databases db) {
    Object count =
        db.call(
            em -> em.createNativeQuery("select count(*) from launch_session").getSingleResult());
    return ((Number) count).longValue();
  }
}
