package dev.laurel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.CourseHealth;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.insight.ChannelHealth.Heard;
import dev.laurel.insight.ChannelHealth.State;
import dev.laurel.insight.ChannelNews.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelHealthTest {

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);
  private final List<News> news = new ArrayList<>();
  private final CourseHealth courseHealth = world.health;
  private final ChannelHealth health = new ChannelHealth(id -> news, courseHealth, world.clock);

  private void heard(Channel channel, Duration ago) {
    Optional<Instant> at = Optional.of(world.clock.instant().minus(ago));
    news.add(new News(channel, 1, at, at, 0));
  }

  private Heard of(Channel channel) {
    return health.of(course).stream()
        .filter(heard -> heard.news().channel() == channel)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_gradebook_of_the_lms_is_named_first_also_when_it_has_told_nothing() {
    heard(Channel.MOODLE_PLUGIN, Duration.ofHours(1));
    assertThat(health.of(course))
        .extracting(heard -> heard.news().channel())
        .containsExactly(Channel.AGS_RESULT, Channel.MOODLE_PLUGIN);
    assertThat(of(Channel.AGS_RESULT).state()).isEqualTo(State.NEVER);
  }

  @Test
  void a_channel_that_was_heard_thirteen_days_ago_does_well() {
    heard(Channel.MOODLE_PLUGIN, Duration.ofDays(14).minusSeconds(1));
    assertThat(of(Channel.MOODLE_PLUGIN).state()).isEqualTo(State.WELL);
    assertThat(of(Channel.MOODLE_PLUGIN).silentDays()).isZero();
  }

  @Test
  void a_channel_that_was_not_heard_for_fourteen_days_is_silent_and_says_for_how_long() {
    heard(Channel.MOODLE_PLUGIN, Duration.ofDays(14));
    heard(Channel.SCORE_SERVICE, Duration.ofDays(30).plusHours(23));
    assertThat(of(Channel.MOODLE_PLUGIN).state()).isEqualTo(State.SILENT);
    assertThat(of(Channel.MOODLE_PLUGIN).silentDays()).isEqualTo(14);
    assertThat(of(Channel.SCORE_SERVICE).silentDays()).isEqualTo(30);
  }

  @Test
  void a_channel_whose_activities_are_known_and_that_said_nothing_of_them_was_never_heard() {
    news.add(new News(Channel.MOODLE_PLUGIN, 12, Optional.empty(), Optional.empty(), 0));
    assertThat(of(Channel.MOODLE_PLUGIN).state()).isEqualTo(State.NEVER);
  }

  @Test
  void trouble_with_the_lms_is_that_of_its_gradebook_and_of_no_other_channel() {
    GradedItem item = Grades.item(world.ids, course, "Final");
    world.ports.items().save(List.of(item));
    world.watchItems.watch(course, Set.of(item.id()));
    world.lms.fail(LmsTrouble.Kind.REFUSED);
    world.checkNow.check(course);
    heard(Channel.AGS_RESULT, Duration.ofHours(1));
    heard(Channel.MOODLE_PLUGIN, Duration.ofHours(1));
    assertThat(of(Channel.AGS_RESULT).state()).isEqualTo(State.TROUBLE);
    assertThat(of(Channel.AGS_RESULT).trouble())
        .hasValueSatisfying(t -> assertThat(t.kind()).isEqualTo(LmsTrouble.Kind.REFUSED));
    assertThat(of(Channel.MOODLE_PLUGIN).state()).isEqualTo(State.WELL);
  }
}
