package dev.laurel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.LmsTrouble.Kind;
import dev.laurel.insight.ChannelHealth.State;
import dev.laurel.insight.OperatorChannels.CourseLines;
import dev.laurel.insight.OperatorChannels.Found;
import dev.laurel.insight.OperatorChannels.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperatorChannelsTest {

  private static final Duration NONE = Duration.ZERO;

  private final ManyCourses world =
      new ManyCourses(Instant.parse("2026-11-23T10:00:00Z"), "moodle");

  private List<String> shown(boolean everything) {
    return world.channels().of(everything, 1).courses().stream()
        .map(CourseLines::contextId)
        .toList();
  }

  @Test
  void the_worst_comes_first_and_what_needs_no_look_is_left_out_unless_asked_for() {
    world.heard("well", Channel.BY_HAND, Duration.ofDays(1), NONE);
    world.never("never", 0, 0);
    world.heard("silent long", Channel.XAPI, Duration.ofDays(90), NONE);
    world.heard("silent", Channel.XAPI, Duration.ofDays(14), NONE);
    world.never("waiting", 3, 0);
    world.never("refused", 0, 1);
    world.heard("trouble", Channel.AGS_RESULT, Duration.ofDays(1), NONE);
    world.trouble("trouble", Kind.REFUSED);
    List<String> worst = List.of("trouble", "refused", "waiting", "silent", "silent long");
    assertThat(shown(false)).isEqualTo(worst);
    assertThat(shown(true)).startsWith(worst.toArray(String[]::new)).endsWith("never", "well");
    Found found = world.channels().of(false, 1);
    assertThat(found.needLook()).isEqualTo(5);
    assertThat(found.all()).isEqualTo(7);
  }

  @Test
  void one_channel_in_trouble_brings_its_course_to_the_front_with_all_its_channels() {
    world.heard("course", Channel.BY_HAND, Duration.ofDays(1), NONE);
    world.heard("course", Channel.MOODLE_PLUGIN, Duration.ofDays(15), NONE);
    List<Line> lines = world.channels().of(false, 1).courses().getFirst().lines();
    assertThat(lines)
        .extracting(line -> line.heard().state())
        .containsExactly(State.SILENT, State.WELL);
    assertThat(lines.getFirst().heard().silentDays()).isEqualTo(15);
  }

  @Test
  void trouble_of_a_gradebook_is_told_also_where_no_activity_of_it_is_left() {
    world.trouble("course", Kind.GONE);
    world.heard("course", Channel.BY_HAND, Duration.ofDays(1), NONE);
    assertThat(world.channels().of(false, 1).courses().getFirst().lines())
        .extracting(line -> line.heard().news().channel())
        .containsExactly(Channel.AGS_RESULT, Channel.BY_HAND);
  }

  @Test
  void the_lag_is_how_much_later_than_it_happened_something_was_heard() {
    world.heard("late", Channel.CALIPER, Duration.ofDays(1), Duration.ofHours(5));
    world.heard("ahead", Channel.CALIPER, Duration.ofDays(1), Duration.ofHours(-1));
    world.never("never", 0, 0);
    assertThat(world.channels().of(true, 1).courses())
        .filteredOn(course -> course.lines().getFirst().lag().isPresent())
        .singleElement()
        .satisfies(
            course -> assertThat(course.lines().getFirst().lag()).contains(Duration.ofHours(5)));
  }

  @Test
  void work_that_waits_is_told_and_needs_a_look_only_once_it_is_stuck() {
    world.heard("course", Channel.BY_HAND, Duration.ofDays(1), NONE).deciding("course", 9, 0);
    assertThat(shown(false)).isEmpty();
    assertThat(world.channels().of(true, 1).courses().getFirst().deciding().rows()).isEqualTo(9);
    world.deciding("course", 9, 1);
    assertThat(shown(false)).containsExactly("course");
  }

  @Test
  void a_course_whose_decisions_are_stuck_is_told_also_where_no_activity_of_it_is_left() {
    world.deciding("course", 4, 1);
    assertThat(world.channels().of(false, 1).courses())
        .singleElement()
        .extracting(course -> course.deciding().stuck())
        .isEqualTo(1L);
  }

  @Test
  void many_courses_are_told_by_pages_and_a_page_that_is_not_there_is_the_nearest() {
    IntStream.range(0, 60).forEach(n -> world.never("course %02d".formatted(n), 1, 0));
    OperatorChannels channels = world.channels();
    assertThat(channels.of(false, 1).courses()).hasSize(25);
    assertThat(channels.of(false, 1).isLast()).isFalse();
    Found last = channels.of(false, 3);
    assertThat(last.courses()).extracting(CourseLines::contextId).hasSize(10).endsWith("course 59");
    assertThat(last.isLast()).isTrue();
    assertThat(channels.of(false, 99).number()).isEqualTo(3);
    assertThat(channels.of(false, 0).number()).isEqualTo(1);
  }

  @Test
  void without_courses_there_is_one_empty_page() {
    Found nothing = world.channels().of(true, 7);
    assertThat(nothing.courses()).isEmpty();
    assertThat(nothing.number()).isEqualTo(1);
    assertThat(nothing.isLast()).isTrue();
  }
}
