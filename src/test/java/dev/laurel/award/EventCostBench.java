package dev.laurel.award;

import dev.laurel.testing.Databases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The time that one posted score takes, from the Score service to the award, in small and in large
 * courses. The courses take turns, so that whatever else the machine does slows all of them down.
 */
class EventCostBench {

  private static final int WARM_UP = Integer.getInteger("laurel.bench.warm-up", 300);
  private static final int EVENTS = Integer.getInteger("laurel.bench.events", 1_500);
  private static final int FEWEST_LEARNERS = 100;
  private static final int FEWEST_RULES = 10;

  private record Size(int learners, int rules) {
    @Override
    public String toString() {
      return "%,7d learners, %,6d rules".formatted(learners, rules);
    }
  }

  private static final int LARGEST = Integer.getInteger("laurel.bench.largest", 100_000);

  private static final List<Size> SIZES =
      Stream.of(
              new Size(FEWEST_LEARNERS, FEWEST_RULES),
              new Size(1_000, FEWEST_RULES),
              new Size(10_000, FEWEST_RULES),
              new Size(100_000, FEWEST_RULES),
              new Size(FEWEST_LEARNERS, 100),
              new Size(FEWEST_LEARNERS, 1_000),
              new Size(FEWEST_LEARNERS, 10_000))
          .filter(size -> Math.max(size.learners(), size.rules()) <= LARGEST)
          .toList();

  @Test
  void an_event_takes_as_long_in_a_large_course_as_in_a_small_one() {
    List<CrowdedCourse> courses = new ArrayList<>();
    for (Size size : SIZES) {
      courses.add(new CrowdedCourse(Databases.MARIADB, size.learners(), size.rules()));
    }
    long[][] nanos = new long[SIZES.size()][EVENTS];
    for (int event = -WARM_UP; event < EVENTS; event++) {
      for (int i = 0; i < courses.size(); i++) {
        long began = System.nanoTime();
        courses.get(i).event(Math.floorMod(event, FEWEST_LEARNERS));
        if (event >= 0) {
          nanos[i][event] = System.nanoTime() - began;
        }
      }
    }
    for (long[] times : nanos) {
      Arrays.sort(times);
    }
    for (int i = 0; i < nanos.length; i++) {
      System.out.printf(
          "event-cost-bench: %s: p50 %.2f ms (%.2f of the smallest), p95 %.2f ms%n",
          SIZES.get(i),
          nanos[i][EVENTS / 2] / 1e6,
          (double) nanos[i][EVENTS / 2] / nanos[0][EVENTS / 2],
          nanos[i][EVENTS * 95 / 100] / 1e6);
    }
  }
}
