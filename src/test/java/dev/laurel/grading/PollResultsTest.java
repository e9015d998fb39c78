package dev.laurel.grading;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.result;
import static dev.laurel.grading.Grades.untimed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollResultsTest {

  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);
  private final GradedItem item = Grades.item(world.ids, course, "Final");

  @BeforeEach
  void watch_one_item() {
    world.ports.items().save(List.of(item));
    world.lms.know("1003", "ada");
    world.watchItems.watch(course, Set.of(item.id()));
  }

  private ItemReading reading() {
    return world.ports.readings().byItem(item.id()).orElseThrow();
  }

  private List<Standing> standings() {
    return world.ports.standings().ofItems(Set.of(item.id()));
  }

  @Test
  void reads_a_watched_item_at_once_and_records_what_it_says() {
    world.lms.grade(item, result("1003", "83", "100", GRADED));
    assertThat(world.pollResults.runBatch()).isEqualTo(1);
    assertThat(standings())
        .singleElement()
        .extracting(Standing::score)
        .isEqualTo(points("83", "100"));
    assertThat(world.pollResults.runBatch()).isZero();
  }

  @Test
  void reads_nothing_that_no_badge_watches() {
    world.watchItems.watch(course, Set.of());
    world.clock.forward(Duration.ofDays(1));
    assertThat(world.pollResults.runBatch()).isZero();
    assertThat(world.lms.calls()).isZero();
  }

  @Test
  void reads_twice_as_slowly_after_each_reading_without_news_down_to_the_slowest() {
    world.lms.grade(item, result("1003", "83", "100", GRADED));
    world.pollResults.runBatch();
    assertThat(reading().pace()).isEqualTo(Listening.FASTEST);
    world.clock.forward(Listening.FASTEST);
    world.pollResults.runBatch();
    assertThat(reading().pace()).isEqualTo(Listening.FASTEST.multipliedBy(2));
    for (int i = 0; i < 20; i++) {
      world.clock.forward(Listening.SLOWEST);
      world.pollResults.runBatch();
    }
    assertThat(reading().pace()).isEqualTo(Listening.SLOWEST);
    assertThat(reading().nextAt()).isEqualTo(world.clock.instant().plus(Listening.SLOWEST));
  }

  @Test
  void reads_fast_again_after_news() {
    world.lms.grade(item, result("1003", "83", "100", GRADED));
    for (int i = 0; i < 5; i++) {
      world.pollResults.runBatch();
      world.clock.forward(Listening.SLOWEST);
    }
    world.lms.grade(item, result("1003", "90", "100", GRADED.plusSeconds(9)));
    world.pollResults.runBatch();
    assertThat(reading().pace()).isEqualTo(Listening.FASTEST);
  }

  @Test
  void notes_trouble_in_words_and_tries_again_later_and_later() {
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    world.pollResults.runBatch();
    Instant began = world.clock.instant();
    assertThat(reading().trouble()).contains(LmsTrouble.Kind.UNREACHABLE);
    assertThat(reading().nextAt()).isEqualTo(began.plus(Listening.FASTEST));
    world.clock.forward(Listening.FASTEST);
    world.pollResults.runBatch();
    assertThat(reading().nextAt())
        .isEqualTo(world.clock.instant().plus(Listening.FASTEST.multipliedBy(2)));
    assertThat(reading().failingSince()).contains(began);
    assertThat(reading().failures()).isEqualTo(2);
    CourseHealth.Hearing hearing = world.health.of(course);
    assertThat(hearing.trouble())
        .contains(new CourseHealth.Trouble(LmsTrouble.Kind.UNREACHABLE, began, reading().nextAt()));
    assertThat(hearing.lastReadAt()).isEmpty();
  }

  @Test
  void never_waits_longer_than_the_slowest_pace_after_failures() {
    world.lms.fail(LmsTrouble.Kind.REFUSED);
    for (int i = 0; i < 60; i++) {
      world.pollResults.runBatch();
      assertThat(reading().nextAt())
          .isBeforeOrEqualTo(world.clock.instant().plus(Listening.SLOWEST));
      world.clock.forward(Listening.SLOWEST);
    }
  }

  @Test
  void forgets_trouble_once_it_reads_again() {
    world.lms.fail(LmsTrouble.Kind.NOT_UNDERSTOOD);
    world.pollResults.runBatch();
    world.lms.fail(null);
    world.clock.forward(Listening.FASTEST);
    world.pollResults.runBatch();
    assertThat(reading().trouble()).isEmpty();
    assertThat(reading().failures()).isZero();
    assertThat(world.health.of(course).lastReadAt()).contains(world.clock.instant());
  }

  @Test
  void asks_a_silent_lms_once_in_a_batch_whatever_it_has_to_read_there() {
    GradedItem other = Grades.item(world.ids, course, "Quiz");
    Course elsewhere = Grades.course(world.ids);
    GradedItem third = Grades.item(world.ids, elsewhere, "Essay");
    world.ports.items().save(List.of(other, third));
    world.watchItems.watch(course, Set.of(item.id(), other.id()));
    world.watchItems.watch(elsewhere, Set.of(third.id()));
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    assertThat(world.pollResults.runBatch()).isEqualTo(3);
    assertThat(world.lms.calls()).isEqualTo(2);
    assertThat(world.ports.readings().byItem(other.id()).orElseThrow().failures()).isEqualTo(1);
  }

  @Test
  void leaves_an_lms_alone_for_as_long_as_it_asks() {
    world.lms.throttle(Duration.ofHours(3));
    world.pollResults.runBatch();
    assertThat(reading().nextAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(3)));
    world.clock.forward(Duration.ofHours(3).minusSeconds(1));
    assertThat(world.pollResults.runBatch()).isZero();
    world.clock.forward(Duration.ofSeconds(1));
    world.lms.fail(null);
    assertThat(world.pollResults.runBatch()).isOne();
  }

  @Test
  void a_short_rest_does_not_make_failures_come_faster() {
    world.lms.throttle(Duration.ofSeconds(1));
    world.pollResults.runBatch();
    assertThat(reading().nextAt()).isEqualTo(world.clock.instant().plus(Listening.FASTEST));
  }

  @Test
  void looks_for_somebody_new_in_the_roster_before_parking() {
    world.lms.enrol("1004", "bob");
    world.lms.grade(item, result("1004", "70", "100", GRADED));
    world.pollResults.runBatch();
    assertThat(world.lms.refreshes()).isEqualTo(1);
    assertThat(standings()).singleElement().extracting(Standing::learnerId).isEqualTo("bob");
  }

  @Test
  void parks_a_stranger_and_records_the_result_once_the_stranger_is_known() {
    world.lms.grade(item, result("1004", "70", "100", GRADED));
    world.pollResults.runBatch();
    assertThat(standings()).isEmpty();
    assertThat(world.health.of(course).waiting()).isEqualTo(1);

    assertThat(world.releaseParked.runBatch()).as("looked again, in vain").isEqualTo(1);
    assertThat(world.releaseParked.runBatch()).as("rests").isZero();
    world.lms.know("1004", "bob");
    world.checkNow.soon(course, Duration.ofDays(1));
    assertThat(world.bells.rung()).contains("release-parked");
    assertThat(world.releaseParked.runBatch()).isEqualTo(1);

    assertThat(standings()).singleElement().extracting(Standing::learnerId).isEqualTo("bob");
    assertThat(world.health.of(course).waiting()).isZero();
  }

  @Test
  void looks_for_strangers_less_and_less_often() {
    world.lms.grade(item, result("1004", "70", "100", GRADED));
    world.pollResults.runBatch();
    world.releaseParked.runBatch();
    world.clock.forward(Duration.ofMinutes(1));
    assertThat(world.releaseParked.runBatch()).isEqualTo(1);
    world.clock.forward(Duration.ofMinutes(1));
    assertThat(world.releaseParked.runBatch()).isZero();
    world.clock.forward(Duration.ofMinutes(1));
    assertThat(world.releaseParked.runBatch()).isEqualTo(1);
  }

  @Test
  void follows_a_score_up_and_down_on_an_lms_without_times() {
    for (String score : List.of("80", "90", "80")) {
      world.lms.grade(item, untimed("1003", score, "100"));
      world.pollResults.runBatch();
      assertThat(standings().getFirst().score()).isEqualTo(points(score, "100"));
      world.clock.forward(Listening.FASTEST);
    }
    assertThat(world.ports.outcomes().of("ada", item.id())).hasSize(3);
  }

  @Test
  void follows_a_grade_that_goes_and_comes_back_unchanged() {
    for (int round = 0; round < 3; round++) {
      world.lms.grade(item, result("1003", "83", "100", GRADED));
      world.pollResults.runBatch();
      assertThat(standings().getFirst().score()).as("round %s", round).isPresent();
      world.clock.forward(Listening.FASTEST);
      world.lms.grade(item);
      world.pollResults.runBatch();
      assertThat(standings().getFirst().score()).as("round %s", round).isEmpty();
      world.clock.forward(Listening.FASTEST);
    }
  }

  @Test
  void takes_an_item_back_from_a_reader_that_died() {
    world.due.take();
    assertThat(world.pollResults.runBatch()).as("leased").isZero();
    world.clock.forward(Duration.ofMinutes(2));
    assertThat(world.pollResults.runBatch()).isEqualTo(1);
  }

  @Test
  void reads_the_other_items_when_one_cannot_be_recorded() {
    GradedItem broken = Grades.item(world.ids, course, "Broken");
    world.ports.items().save(List.of(broken));
    world.watchItems.watch(course, Set.of(item.id(), broken.id()));
    world.lms.grade(
        broken,
        new LmsResult("1003", null, java.util.Optional.empty(), java.util.Optional.empty()));
    world.lms.grade(item, result("1003", "83", "100", GRADED));
    assertThat(world.pollResults.runBatch()).isEqualTo(2);
    assertThat(standings()).hasSize(1);
  }
}
