package dev.laurel.grading;

import static dev.laurel.grading.Grades.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckNowTest {

  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);
  private final GradedItem item = Grades.item(world.ids, course, "Final");

  @BeforeEach
  void watch_one_item() {
    world.ports.items().save(List.of(item));
    world.lms.know("1003", "ada");
    world.lms.list(
        course.contextId(),
        new ListedItem(
            item.url(), "Final", new BigDecimal("100"), Optional.empty(), Optional.empty()));
    world.watchItems.watch(course, Set.of(item.id()));
    world.pollResults.runBatch();
    world.clock.forward(Duration.ofSeconds(10));
  }

  @Test
  void reads_before_its_time_when_a_person_asks() {
    world.lms.grade(item, result("1003", "83", "100", GRADED));
    world.checkNow.check(course);
    assertThat(world.ports.standings().ofItems(Set.of(item.id()))).hasSize(1);
  }

  @Test
  void does_not_ask_the_lms_again_for_a_double_click() {
    world.checkNow.check(course);
    int calls = world.lms.calls();
    world.clock.forward(Duration.ofMillis(400));
    world.checkNow.check(course);
    assertThat(world.lms.calls()).isEqualTo(calls);
  }

  @Test
  void reads_a_grade_that_was_typed_a_second_after_the_last_reading() {
    world.checkNow.check(course);
    world.lms.grade(item, result("1003", "83", "100", GRADED));
    world.clock.forward(Duration.ofSeconds(1));
    world.checkNow.check(course);
    assertThat(world.ports.standings().ofItems(Set.of(item.id()))).hasSize(1);
  }

  @Test
  void reads_nothing_of_another_course() {
    int calls = world.lms.calls();
    world.checkNow.check(Grades.course(world.ids));
    assertThat(world.lms.calls()).isEqualTo(calls);
  }

  @Test
  void throws_nothing_at_the_person_when_the_lms_fails() {
    for (LmsTrouble.Kind kind : LmsTrouble.Kind.values()) {
      world.lms.fail(kind);
      world.clock.forward(Duration.ofSeconds(10));
      world.checkNow.check(course);
      assertThat(world.health.of(course).trouble().orElseThrow().kind()).isEqualTo(kind);
    }
  }

  @Test
  void marks_an_item_that_the_lms_no_longer_lists() {
    world.lms.list(course.contextId());
    world.checkNow.check(course);
    assertThat(world.ports.items().byId(item.id()).orElseThrow().isGone()).isTrue();
  }

  @Test
  void has_the_stage_read_soon_without_asking_the_lms_itself() {
    int calls = world.lms.calls();
    world.clock.forward(Duration.ofMinutes(1));
    world.checkNow.soon(course, Duration.ofSeconds(30));
    assertThat(world.lms.calls()).isEqualTo(calls);
    assertThat(world.bells.rung()).endsWith("poll-results");
    assertThat(world.pollResults.runBatch()).isEqualTo(1);
  }

  @Test
  void leaves_a_course_alone_that_was_read_a_moment_ago() {
    int bells = world.bells.rung().size();
    world.checkNow.soon(course, Duration.ofSeconds(30));
    assertThat(world.bells.rung()).hasSize(bells);
    assertThat(world.pollResults.runBatch()).isZero();
  }
}
