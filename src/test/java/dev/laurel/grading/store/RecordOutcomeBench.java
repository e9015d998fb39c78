package dev.laurel.grading.store;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.Report;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Databases;
import dev.laurel.testing.TestSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How many outcomes a second a durable MariaDB takes, in batches, from several writers. */
class RecordOutcomeBench {

  private static final int OUTCOMES = 100_000;
  private static final Databases DB = Databases.MARIADB;
  private static final Settings SETTINGS =
      TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1));

  private final Ids ids = new Ids(Clock.systemUTC());

  private record Writer(Course course, GradedItem item, Map<String, String> learners) {}

  private Writer writer() {
    Course course = Grades.course(ids);
    GradedItem item = Grades.item(ids, course, "Final");
    DB.run(em -> GradeStores.jpa(em, ids, SETTINGS).items().save(List.of(item)));
    Map<String, String> learners = new HashMap<>();
    for (int i = 0; i < OUTCOMES; i++) {
      learners.put("u" + i, ids.newId());
    }
    return new Writer(course, item, learners);
  }

  private int write(Writer writer, int from, int count) {
    int lines = 0;
    for (int start = from; start < from + count; start += RecordOutcome.MOST_REPORTS) {
      List<Report> batch = new ArrayList<>();
      for (int i = start; i < Math.min(from + count, start + RecordOutcome.MOST_REPORTS); i++) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        batch.add(report(writer.item(), "u" + i, ids.newId(), points("80", "100"), at));
      }
      lines +=
          DB.call(
              em ->
                  GradeStores.jpa(em, ids, SETTINGS)
                      .recordOutcome(ids, new Bells())
                      .record(writer.course(), writer.learners(), batch));
    }
    return lines;
  }

  @Test
  void takes_a_hundred_thousand_outcomes_in_batches() throws Exception {
    for (int writers : new int[] {1, 2, 1, 2}) {
      List<Writer> all = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        all.add(writer());
      }
      long start = System.nanoTime();
      int lines = 0;
      try (var pool = Executors.newFixedThreadPool(writers)) {
        List<Future<Integer>> futures = new ArrayList<>();
        for (Writer writer : all) {
          futures.add(pool.submit(() -> write(writer, 0, OUTCOMES / writers)));
        }
        for (Future<Integer> future : futures) {
          lines += future.get();
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(lines).isEqualTo(OUTCOMES);
      System.out.printf(
          "%,d outcomes, %d writers: %.1f s, %,.0f a second%n",
          lines, writers, seconds, lines / seconds);
    }
  }
}
