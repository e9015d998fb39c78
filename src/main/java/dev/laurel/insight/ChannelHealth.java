package dev.laurel.insight;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.CourseHealth;
import dev.laurel.grading.CourseHealth.Trouble;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How well each channel of a course is heard, and whether it has fallen silent. */
@Singleton
public class ChannelHealth {

  /** A course without a single grade in this time is worth a question. */
  static final Duration SILENCE = Duration.ofDays(14);

  /** How a channel does. */
  public enum State {
    /** Heard within the last two weeks. */
    WELL,
    /** It cannot be read at the moment. */
    TROUBLE,
    /** Nothing for more than two weeks. */
    SILENT,
    /** It tells of activities, and nothing of them was heard yet. */
    NEVER
  }

  /**
   * @param news what was heard
   * @param state how it does
   * @param trouble why it cannot be read, when it cannot
   * @param silentDays for how many days nothing was heard; 0 unless silent
   */
  public record Heard(
      ChannelNews.News news, State state, Optional<Trouble> trouble, long silentDays) {}

  private final ChannelNews channelNews;
  private final CourseHealth courseHealth;
  private final Clock clock;

  @Inject
  public ChannelHealth(ChannelNews channelNews, CourseHealth courseHealth, Clock clock) {
    this.channelNews = channelNews;
    this.courseHealth = courseHealth;
    this.clock = clock;
  }

  /** Every channel of the course; the LMS's own columns first, also where there are none. */
  public List<Heard> of(Course course) {
    List<ChannelNews.News> all = new ArrayList<>(channelNews.of(course.contextId()));
    if (all.stream().noneMatch(news -> news.channel() == Channel.AGS_RESULT)) {
      all.add(new ChannelNews.News(Channel.AGS_RESULT, 0, Optional.empty(), Optional.empty(), 0));
    }
    Optional<Trouble> trouble = courseHealth.of(course).trouble();
    return all.stream()
        .sorted(Comparator.comparing(ChannelNews.News::channel))
        .map(news -> heard(news, trouble, clock.instant()))
        .toList();
  }

  /**
   * @param ofGradebook why the gradebook of the course cannot be read, if it cannot
   */
  static Heard heard(ChannelNews.News news, Optional<Trouble> ofGradebook, Instant now) {
    Optional<Trouble> trouble = ofGradebook.filter(t -> news.channel() == Channel.AGS_RESULT);
    long days = news.heardAt().map(at -> Duration.between(at, now).toDays()).orElse(0L);
    boolean silent = days >= SILENCE.toDays();
    return new Heard(news, state(news, trouble, silent), trouble, silent ? days : 0);
  }

  private static State state(ChannelNews.News news, Optional<Trouble> trouble, boolean silent) {
    if (trouble.isPresent()) {
      return State.TROUBLE;
    }
    if (news.heardAt().isEmpty()) {
      return State.NEVER;
    }
    return silent ? State.SILENT : State.WELL;
  }
}
