package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Await;
import dev.laurel.testing.Databases;
import dev.laurel.testing.LaurelProcess;
import dev.laurel.testing.LmsVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * How soon a posted score counts: from the moment at which it should have been sent, at a steady
 * rate, to the answer, which comes after the commit that changes the standing and wakes the rules;
 * and to the award in the table. A real server with its production settings, a MariaDB that flushes
 * at every commit; each score earns an award, and each award is signed meanwhile. Then how much an
 * idle server asks its database for.
 */
class PushBench {

  private static final int RATE = Integer.getInteger("laurel.bench.rate", 100);
  private static final int SECONDS = Integer.getInteger("laurel.bench.seconds", 30);
  private static final int WARM_UP_SECONDS = Integer.getInteger("laurel.bench.warm-up-seconds", 30);
  private static final String ACTIVITY = "Auto-graded lab";
  private static final String COLUMN = "Final project";

  private static final String UNFINISHED =
      "select (select count(*) from credential where signed_bytes is null)"
          + " + (select count(*) from telling where ended_at is null)";

  private final String url = Databases.MARIADB.newDatabase();
  private final LaurelRows rows = new LaurelRows(url);
  private final Map<String, Long> dueAt = new ConcurrentHashMap<>();
  private final Map<String, Long> answered = new ConcurrentHashMap<>();
  private final Map<String, Long> awarded = new ConcurrentHashMap<>();

  @Test
  void a_posted_score_counts_soon() {
    rows.execute("set global innodb_flush_log_at_trx_commit = 1");
    try (LaurelProcess server =
        new LaurelProcess("push-bench")
            .with("LAUREL_POLL_FASTEST", "PT30S")
            .with("LAUREL_DB_URL", url)
            .with("LAUREL_DB_USER", Databases.MARIADB.user())
            .with("LAUREL_DB_PASSWORD", Databases.MARIADB.password())) {
      server.start();
      LmsVisit teacher = new LmsVisit(server.demoUrl(), server.baseUrl()).enter("1001");
      teacher.launch();
      ScoreScript script = new ScoreScript(teacher, "Auto-grader");
      script.signIn();
      String item = script.activity(ACTIVITY);
      int warmUp = RATE * WARM_UP_SECONDS;
      List<String> learners = learners(teacher, warmUp + RATE * SECONDS);
      assertThat(teacher.publishBadge("Survivor", COLUMN, "80").status()).isEqualTo(200);
      assertThat(teacher.publishBadge("Pushed", ACTIVITY, "80").status()).isEqualTo(200);
      becomeKnown(teacher, learners.getLast(), learners.size());
      push(script, item, learners.subList(0, warmUp));
      long before = rows.count("select count(*) from award");
      push(script, item, learners.subList(warmUp, learners.size()));
      assertThat(rows.count("select count(*) from award") - before).isEqualTo(RATE * SECONDS);
      report();
      reportIdle();
    }
  }

  private static List<String> learners(LmsVisit teacher, int count) {
    teacher.addLearners(count);
    return teacher.learners().subList(0, count);
  }

  /** Somebody new in the gradebook has Laurel ask the LMS who is in the course. */
  private void becomeKnown(LmsVisit teacher, String userId, int count) {
    teacher.grades(
        "[{\"userId\":\"%s\",\"itemId\":%d,\"score\":50}]"
            .formatted(userId, teacher.itemId(COLUMN)));
    teacher.checkNow();
    Await.atMost(
        Duration.ofMinutes(2), () -> rows.count("select count(*) from membership") >= count);
    assertThat(rows.count("select count(*) from membership")).isGreaterThanOrEqualTo(count);
  }

  /** Sends at the rate, whatever comes back, and watches for the awards. */
  private void push(ScoreScript script, String item, List<String> learners) {
    dueAt.clear();
    answered.clear();
    awarded.clear();
    Map<String, String> names = rows.namesByLearner();
    long start = System.nanoTime();
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      senders.submit(() -> watch(names, learners.size()));
      for (int i = 0; i < learners.size(); i++) {
        long due = start + TimeUnit.SECONDS.toNanos(i) / RATE;
        LockSupport.parkNanos(due - System.nanoTime());
        String userId = learners.get(i);
        dueAt.put(userId, due);
        sent.add(
            senders.submit(
                () -> {
                  assertThat(script.score(item, userId, 90, Instant.now()).statusCode())
                      .isEqualTo(204);
                  answered.put(userId, System.nanoTime());
                }));
      }
    }
    sent.forEach(PushBench::require);
  }

  private static void require(Future<?> sent) {
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException refused) {
      throw new AssertionError(refused);
    }
  }

  private void watch(Map<String, String> names, int count) {
    String last = "";
    long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (awarded.size() < count && System.nanoTime() < giveUp) {
      long now = System.nanoTime();
      for (Map.Entry<String, String> award : rows.awardsAfter(last).entrySet()) {
        last = award.getKey();
        String userId = names.getOrDefault(award.getValue(), "");
        if (dueAt.containsKey(userId)) {
          awarded.put(userId, now);
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private void report() {
    System.out.printf(
        "push-bench: %d events at %d a second: answered %s; award made %s%n",
        dueAt.size(), RATE, times(answered), times(awarded));
  }

  private String times(Map<String, Long> ends) {
    long[] nanos =
        dueAt.entrySet().stream()
            .mapToLong(due -> ends.get(due.getKey()) - due.getValue())
            .sorted()
            .toArray();
    return Arrays.stream(new int[] {50, 95, 99})
        .mapToObj(p -> "p%d %.1f ms".formatted(p, nanos[nanos.length * p / 100] / 1e6))
        .toList()
        .toString();
  }

  /** When the last credential is signed and everybody has been told of theirs. */
  private void reportIdle() {
    Await.atMost(Duration.ofMinutes(5), () -> rows.count(UNFINISHED) == 0);
    assertThat(rows.count(UNFINISHED)).as("what a server that has nothing to do has done").isZero();
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
    long selects = rows.selects();
    LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
    System.out.printf("push-bench: idle, %d selects a minute%n", rows.selects() - selects);
  }
}
