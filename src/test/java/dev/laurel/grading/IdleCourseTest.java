package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses in which nothing happens, under the sweep that a server makes every five seconds. */
class IdleCourseTest {

  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int COURSES = 3;
  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");

  private final Listening world = new Listening();
  private final List<Course> courses =
      IntStream.range(0, COURSES).mapToObj(number -> Grades.course(world.ids)).toList();

  @BeforeEach
  void each_course_has_a_watched_column_with_a_grade() {
    world.lms.know("1003", "ada");
    for (Course course : courses) {
      GradedItem item = Grades.item(world.ids, course, "Final");
      world.ports.items().save(List.of(item));
      world.lms.grade(item, Grades.result("1003", "83", "100", GRADED));
      world.watchItems.watch(course, Set.of(item.id()));
    }
  }

  /** How often the LMS is asked, for all columns together. */
  private int asked(Duration time) {
    int before = world.lms.calls();
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(SWEEP)) {
      world.clock.forward(SWEEP);
      world.pollResults.runBatch();
      world.releaseParked.runBatch();
    }
    return world.lms.calls() - before;
  }

  @Test
  void an_idle_column_is_read_at_most_once_an_hour() {
    assertThat(asked(DAY)).as("on the first day").isLessThan(COURSES * (24 + 9));
    assertThat(asked(DAY)).isBetween(COURSES * 23, COURSES * 24);
  }

  @Test
  void a_column_of_an_lms_that_is_down_is_asked_at_most_once_an_hour() {
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    asked(DAY);
    assertThat(asked(DAY)).isBetween(COURSES * 23, COURSES * 24);
  }

  /** Somebody whom no list of members names must not keep a column awake. */
  @Test
  void a_stranger_in_a_column_does_not_keep_it_awake() {
    Course course = courses.getFirst();
    GradedItem item = world.ports.items().ofContext(course.contextId()).getFirst();
    world.lms.grade(
        item,
        new LmsResult("1003", Optional.empty(), Optional.empty(), Optional.of(GRADED)),
        Grades.untimed("9999", "50", "100"));
    asked(DAY);
    int looked = world.lms.refreshes();
    assertThat(asked(DAY)).isLessThanOrEqualTo(COURSES * 24);
    assertThat(world.lms.refreshes() - looked).as("lists of members").isLessThanOrEqualTo(24);
  }
}
