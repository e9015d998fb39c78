package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Await;
import dev.laurel.testing.Databases;
import dev.laurel.testing.LaurelProcess;
import dev.laurel.testing.LmsVisit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the server at chosen and at random moments while grades are read from the LMS and
 * posted to the Score service, on a real MariaDB. In the end each acknowledged event is in the
 * ledger once, the latest holds, and whoever is above the bar has exactly one award and exactly one
 * signed credential. `-Dlaurel.kills=200` kills more often than `verify` does;
 * `-Dlaurel.kill.minutes=30` looks at the end after half an hour, however often it has killed.
 */
class KillNineIT {

  private static final int KILLS = Integer.getInteger("laurel.kills", 8);
  private static final long SEED = Long.getLong("laurel.kill.seed", 20261123L);
  private static final Duration MOST_TIME =
      Duration.ofMinutes(Long.getLong("laurel.kill.minutes", 24 * 60L));
  private static final int LEARNERS_A_KILL = 3;
  private static final int LATE = 5;
  private static final int BAR = 80;
  private static final String COLUMN = "Final project";
  private static final String ACTIVITY = "Auto-graded lab";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Random random = new Random(SEED);
  private final String url = Databases.MARIADB.newDatabase();
  private final LaurelRows rows = new LaurelRows(url);
  private final Map<KillMoment, Integer> kills = new EnumMap<>(KillMoment.class);
  private final Map<KillMoment, Integer> caught = new EnumMap<>(KillMoment.class);
  private final Map<String, Integer> typed = new TreeMap<>();
  private long startMillis = 10_000;
  private int item;

  @Test
  void nothing_is_lost_or_doubled_when_the_server_is_killed() throws Exception {
    try (LaurelProcess server = server()) {
      server.start();
      LmsVisit teacher = new LmsVisit(server.demoUrl(), server.baseUrl()).enter("1001");
      teacher.launch();
      ScoreScript script = new ScoreScript(teacher, "Auto-grader");
      script.signIn();
      PushedEvents pushed = new PushedEvents(script, script.activity(ACTIVITY));
      teacher.addLearners(KILLS * LEARNERS_A_KILL);
      assertThat(teacher.publishBadge("Survivor", COLUMN, "" + BAR).status()).isEqualTo(200);
      assertThat(teacher.publishBadge("Pushed", ACTIVITY, "" + BAR).status()).isEqualTo(200);
      item = teacher.itemId(COLUMN);
      List<String> learners = teacher.learners();
      List<String> late = namesOfTheNext(learners);
      late.forEach(userId -> work(pushed, userId));
      Collections.shuffle(learners, random);
      killAgainAndAgain(server, teacher, pushed, learners, script);
      assertThat(teacher.addLearners(LATE)).containsAll(late);
      grade(teacher, late);
      teacher.checkNow();
      join(pushed.send());
      requireTheEnd(server, pushed);
    }
  }

  private LaurelProcess server() {
    return new LaurelProcess("kill-nine")
        .with("JAVA_OPTS", "-XX:TieredStopAtLevel=1")
        .with("LAUREL_DB_URL", url)
        .with("LAUREL_DB_USER", Databases.MARIADB.user())
        .with("LAUREL_DB_PASSWORD", Databases.MARIADB.password());
  }

  private void killAgainAndAgain(
      LaurelProcess server,
      LmsVisit teacher,
      PushedEvents pushed,
      List<String> learners,
      ScoreScript script) {
    boolean up = true;
    long deadline = System.nanoTime() + MOST_TIME.toNanos();
    for (int kill = 0; kill < KILLS && System.nanoTime() < deadline; kill++) {
      List<String> fresh = learners.subList(kill * LEARNERS_A_KILL, (kill + 1) * LEARNERS_A_KILL);
      fresh.forEach(userId -> work(pushed, userId));
      KillMoment moment = moments(kill);
      if (moment == KillMoment.STARTING) {
        server.killNine();
        server.startWithoutWaiting();
        nap(random.nextLong(startMillis));
        server.killNine();
        up = false;
      } else {
        if (!up) {
          start(server);
        }
        script.signIn();
        grade(teacher, fresh);
        killAt(moment, server, teacher, pushed);
        up = false;
      }
      kills.merge(moment, 1, Integer::sum);
      System.out.printf("kill %d: %s, acknowledged %d%n", kill + 1, moment, pushed.acknowledged());
    }
    start(server);
    script.signIn();
    grade(teacher, learners);
  }

  /** Each moment in turn, in an order that the seed decides; the two at random twice as often. */
  private KillMoment moments(int kill) {
    List<KillMoment> round = new ArrayList<>(List.of(KillMoment.values()));
    round.add(KillMoment.ANY);
    round.add(KillMoment.STARTING);
    Collections.shuffle(round, new Random(SEED + kill / round.size()));
    return round.get(kill % round.size());
  }

  private void start(LaurelProcess server) {
    long began = System.nanoTime();
    server.start();
    startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Two events below the bar; two of three learners pass with the last. */
  private void work(PushedEvents pushed, String userId) {
    pushed.add(userId, random.nextInt(BAR));
    pushed.add(userId, random.nextInt(BAR));
    if (random.nextInt(3) > 0) {
      pushed.add(userId, BAR + random.nextInt(100 - BAR));
    }
  }

  private void grade(LmsVisit teacher, List<String> learners) {
    List<String> grades =
        learners.stream()
            .map(
                id ->
                    "{\"userId\":\"%s\",\"itemId\":%d,\"score\":%d}"
                        .formatted(
                            id, item, typed.computeIfAbsent(id, fresh -> 60 + random.nextInt(40))))
            .toList();
    teacher.grades("[" + String.join(",", grades) + "]");
  }

  private void killAt(
      KillMoment moment, LaurelProcess server, LmsVisit teacher, PushedEvents pushed) {
    Runnable run =
        () -> {
          Thread checking = Thread.ofVirtual().start(() -> check(teacher));
          List<Thread> senders = pushed.send();
          if (moment.table().isPresent()) {
            awaitStuck(moment, pushed);
          } else {
            nap(random.nextLong(1 + random.nextLong(1_500)));
          }
          server.killNine();
          join(senders);
          join(List.of(checking));
        };
    moment.table().ifPresentOrElse(table -> rows.hold(table, run), run);
  }

  private void awaitStuck(KillMoment moment, PushedEvents pushed) {
    Await.atMost(
        PATIENCE,
        () -> rows.isSomebodyStuck() && (pushed.isAllAnswered() || !moment.isAfterTheAnswer()));
    if (rows.isSomebodyStuck() && (pushed.isAllAnswered() == moment.isAfterTheAnswer())) {
      caught.merge(moment, 1, Integer::sum);
    }
  }

  private static void check(LmsVisit teacher) {
    try {
      teacher.checkNow();
    } catch (UncheckedIOException killed) {
      assertThat(killed).isNotNull();
    }
  }

  /** Whom the LMS enrols later; their scores come before that. */
  private static List<String> namesOfTheNext(List<String> learners) {
    long last = learners.stream().mapToLong(Long::parseLong).max().orElseThrow();
    List<String> next = new ArrayList<>();
    for (int i = 1; i <= LATE; i++) {
      next.add(String.valueOf(last + i));
    }
    return next;
  }

  /** The sweep alone finishes what was cut short: nobody presses a button any more. */
  private void requireTheEnd(LaurelProcess server, PushedEvents pushed) throws Exception {
    Map<String, Integer> pushers = passed(pushed.standings());
    Map<String, Integer> survivors = passed(typed);
    Await.atMost(
        Duration.ofSeconds(150),
        () -> rows.proven("Pushed").equals(pushers) && rows.proven("Survivor").equals(survivors));
    pushed.requireOnce(rows.pushed());
    assertThat(rows.standings(ACTIVITY)).isEqualTo(pushed.standings());
    assertThat(rows.standings(COLUMN)).isEqualTo(typed);
    assertThat(rows.proven("Pushed")).as("see %s", server.log()).isEqualTo(pushers);
    assertThat(rows.proven("Survivor")).as("see %s", server.log()).isEqualTo(survivors);
    long awards = pushers.size() + survivors.size();
    assertThat(rows.count("select count(*) from award")).isEqualTo(awards);
    assertThat(rows.count("select count(*) from credential")).isEqualTo(awards);
    for (String left : List.of("parked_report", "standing_change", "award_granted")) {
      assertThat(rows.count("select count(*) from " + left)).as(left).isZero();
    }
    if (kills.keySet().stream().anyMatch(moment -> moment.table().isPresent())) {
      assertThat(caught).as("moments at which the server waited for a held table").isNotEmpty();
    }
    System.out.printf(
        "%d kills, seed %d: %s, caught at the held table %s; %d events acknowledged, %d awards:"
            + " none lost, none doubled%n",
        kills.values().stream().mapToInt(Integer::intValue).sum(),
        SEED,
        kills,
        caught,
        pushed.acknowledged(),
        awards);
  }

  private static Map<String, Integer> passed(Map<String, Integer> points) {
    return points.entrySet().stream()
        .filter(entry -> entry.getValue() >= BAR)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> 1, Integer::sum, TreeMap::new));
  }

  private static void nap(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static void join(List<Thread> threads) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
