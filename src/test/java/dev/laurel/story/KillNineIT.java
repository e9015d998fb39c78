package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.Await;
import dev.laurel.testing.Databases;
import dev.laurel.testing.LaurelProcess;
import dev.laurel.testing.LmsVisit;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the server at ten random moments while 200 grades come in, on a real MariaDB: whoever
 * is above the bar in the end has exactly one award and exactly one signed credential.
 */
class KillNineIT {

  private static final int KILLS = 10;
  private static final int LEARNERS = 200;
  private static final long SEED = Long.getLong("laurel.kill.seed", 20261123L);

  private final Random random = new Random(SEED);
  private final String url = Databases.MARIADB.newDatabase();

  @Test
  void nothing_is_lost_or_doubled_when_the_server_is_killed() throws Exception {
    try (LaurelProcess server =
        new LaurelProcess("kill-nine")
            .with("LAUREL_DB_URL", url)
            .with("LAUREL_DB_USER", Databases.MARIADB.user())
            .with("LAUREL_DB_PASSWORD", Databases.MARIADB.password())) {
      server.start();
      LmsVisit teacher = new LmsVisit(server.demoUrl(), server.baseUrl()).enter("1001");
      teacher.launch();
      teacher.addLearners(LEARNERS - 5);
      assertThat(teacher.publishBadge("Survivor", "Final project", "80").status()).isEqualTo(200);
      Map<String, Integer> scores = scores(teacher);
      int item = itemId(teacher, "Final project");
      List<String> ids = new ArrayList<>(scores.keySet());
      Collections.shuffle(ids, random);
      for (int round = 0; round < KILLS; round++) {
        int share = LEARNERS / KILLS;
        type(teacher, item, ids.subList(round * share, (round + 1) * share), scores);
        checkUntilKilled(server, teacher);
        server.start();
      }
      long above = scores.values().stream().filter(score -> score >= 80).count();
      assertThat(above).isBetween(50L, 150L);
      awaitQuiet(server, above);
      assertThat(count("select count(*) from award")).isEqualTo(above);
      assertThat(count("select count(distinct learner_id) from award")).isEqualTo(above);
      assertThat(count("select count(*) from credential where signed_bytes is not null"))
          .isEqualTo(above);
      assertThat(count("select count(distinct award_id) from credential")).isEqualTo(above);
      assertThat(awardedBelowTheBar()).isZero();
      System.out.println(KILLS + " kills, seed " + SEED + ": " + above + " awards, each once");
    }
  }

  private Map<String, Integer> scores(LmsVisit teacher) {
    Map<String, Integer> scores = new TreeMap<>();
    for (JsonNode person : teacher.state().path("people")) {
      if (person.path("role").asText().contains("Learner")) {
        scores.put(person.path("userId").asText(), 60 + random.nextInt(40));
      }
    }
    assertThat(scores).hasSize(LEARNERS);
    return scores;
  }

  private static int itemId(LmsVisit teacher, String label) {
    for (JsonNode item : teacher.state().path("items")) {
      if (item.path("label").asText().equals(label)) {
        return item.path("itemId").asInt();
      }
    }
    throw new AssertionError("No item " + label);
  }

  private static void type(
      LmsVisit teacher, int item, List<String> learners, Map<String, Integer> scores) {
    List<String> grades =
        learners.stream()
            .map(
                id ->
                    "{\"userId\":\"%s\",\"itemId\":%d,\"score\":%d}"
                        .formatted(id, item, scores.get(id)))
            .toList();
    teacher.grades("[" + String.join(",", grades) + "]");
  }

  /** The moment falls anywhere between the request and some time after the work is done. */
  private void checkUntilKilled(LaurelProcess server, LmsVisit teacher) throws Exception {
    Thread checking =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    teacher.checkNow();
                  } catch (UncheckedIOException killedMeanwhile) {
                    assertThat(killedMeanwhile).isNotNull();
                  }
                });
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_500)));
    server.killNine();
    checking.join();
  }

  /** The sweep alone finishes what was cut short: nobody presses a button any more. */
  private void awaitQuiet(LaurelProcess server, long above) {
    Await.atMost(Duration.ofSeconds(90), () -> signed() >= above);
    assertThat(signed()).as("see %s", server.log()).isEqualTo(above);
  }

  private long signed() {
    try {
      return count("select count(*) from credential where signed_bytes is not null");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long awardedBelowTheBar() throws SQLException {
    return count(
        "select count(*) from award a join standing s on s.learner_id = a.learner_id"
            + " where s.score * 100 < 80 * s.maximum");
  }

  private long count(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                url, Databases.MARIADB.user(), Databases.MARIADB.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
