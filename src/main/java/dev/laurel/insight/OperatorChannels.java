package dev.laurel.insight;

import dev.laurel.grading.Channel;
import dev.laurel.grading.CourseHealth.Trouble;
import dev.laurel.insight.AllChannels.Deciding;
import dev.laurel.insight.AllChannels.Place;
import dev.laurel.insight.AllChannels.Told;
import dev.laurel.insight.ChannelHealth.Heard;
import dev.laurel.insight.ChannelHealth.State;
import dev.laurel.insight.ChannelNews.News;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the channels of all courses do, the worst first; as many statements for many as for one. */
@Singleton
public class OperatorChannels {

  /** Courses that one page shows. */
  static final int MOST = 25;

  /** Refusals count for as long as silence takes. */
  private static final Duration REFUSED_FOR = ChannelHealth.SILENCE;

  /** From this rank on nobody needs to look. */
  private static final int UNNEEDED = 3;

  private static final Deciding NOTHING = new Deciding(0, 0);

  private final AllChannels channels;
  private final Platforms platforms;
  private final Clock clock;

  @Inject
  public OperatorChannels(AllChannels channels, Platforms platforms, Clock clock) {
    this.channels = channels;
    this.platforms = platforms;
    this.clock = clock;
  }

  /**
   * One channel of a course.
   *
   * @param heard what it told and how it does
   * @param refused how many reports were not taken within the last two weeks
   */
  public record Line(Heard heard, long refused) {

    public long waiting() {
      return heard.news().waiting();
    }

    /** How much later than it happened Laurel heard of the latest. */
    public Optional<Duration> lag() {
      News news = heard.news();
      return news.heardAt()
          .flatMap(came -> news.happenedAt().map(at -> Duration.between(at, came)))
          .filter(Duration::isPositive);
    }

    /** The smaller the worse. */
    int rank() {
      if (heard.state() == State.TROUBLE) {
        return 0;
      }
      if (waiting() > 0 || refused > 0) {
        return 1;
      }
      return switch (heard.state()) {
        case SILENT -> 2;
        case NEVER -> UNNEEDED;
        case TROUBLE, WELL -> UNNEEDED + 1;
      };
    }
  }

  /**
   * A course.
   *
   * @param contextId its id
   * @param title its title
   * @param platform its LMS
   * @param lines its channels
   * @param deciding results that wait to be decided about
   */
  public record CourseLines(
      String contextId,
      String title,
      RegisteredPlatform platform,
      List<Line> lines,
      Deciding deciding) {}

  /**
   * @param courses those of this page, the worst first
   * @param needLook how many courses need a look
   * @param all how many courses there are
   * @param number of the page, from 1
   * @param isLast whether no page follows
   */
  public record Found(
      List<CourseLines> courses, int needLook, int all, int number, boolean isLast) {}

  /**
   * @param everything courses that need no look as well
   * @param page from 1
   */
  public Found of(boolean everything, int page) {
    List<Ranked> ranked = ranked();
    long needLook = ranked.stream().filter(Ranked::needsLook).count();
    int many = everything ? ranked.size() : (int) needLook;
    int number = Math.clamp(page, 1, Math.max(1, (many + MOST - 1) / MOST));
    int from = (number - 1) * MOST;
    int to = Math.min(many, from + MOST);
    return new Found(
        described(ranked.subList(from, to)), (int) needLook, ranked.size(), number, to == many);
  }

  private List<Ranked> ranked() {
    Instant now = clock.instant();
    Map<String, Trouble> troubles = channels.troubles();
    Map<String, Deciding> deciding = channels.deciding();
    Map<String, List<Told>> told =
        channels.told(now.minus(REFUSED_FOR)).stream()
            .collect(Collectors.groupingBy(Told::contextId, HashMap::new, Collectors.toList()));
    Stream.concat(
            troubles.keySet().stream(),
            deciding.entrySet().stream()
                .filter(course -> course.getValue().stuck() > 0)
                .map(Map.Entry::getKey))
        .forEach(id -> addGradebook(told.computeIfAbsent(id, c -> new ArrayList<>()), id));
    return told.entrySet().stream()
        .map(
            course ->
                new Ranked(
                    course.getKey(),
                    lines(
                        course.getValue(), Optional.ofNullable(troubles.get(course.getKey())), now),
                    deciding.getOrDefault(course.getKey(), NOTHING)))
        .sorted(Ranked.WORST_FIRST)
        .toList();
  }

  /** Where every activity is gone, the trouble is still to be told. */
  private static void addGradebook(List<Told> told, String contextId) {
    if (told.stream().noneMatch(t -> t.news().channel() == Channel.AGS_RESULT)) {
      Optional<Instant> never = Optional.empty();
      told.add(new Told(contextId, new News(Channel.AGS_RESULT, 0, never, never, 0), 0));
    }
  }

  private static List<Line> lines(List<Told> told, Optional<Trouble> trouble, Instant now) {
    return told.stream()
        .map(one -> new Line(ChannelHealth.heard(one.news(), trouble, now), one.refused()))
        .sorted(
            Comparator.comparing(Line::rank).thenComparing(line -> line.heard().news().channel()))
        .toList();
  }

  private List<CourseLines> described(List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return List.of();
    }
    Map<String, Place> places = channels.places(ranked.stream().map(Ranked::contextId).toList());
    Map<String, RegisteredPlatform> known =
        platforms.all().stream()
            .collect(Collectors.toMap(RegisteredPlatform::id, Function.identity()));
    return ranked.stream()
        .flatMap(
            course ->
                Stream.ofNullable(places.get(course.contextId()))
                    .flatMap(
                        place ->
                            Stream.ofNullable(known.get(place.platformId()))
                                .map(platform -> course.at(place, platform))))
        .toList();
  }

  private record Ranked(String contextId, List<Line> lines, Deciding deciding) {

    /** Of the silent ones those first that fell silent last: somebody still misses them. */
    static final Comparator<Ranked> WORST_FIRST =
        Comparator.comparing(Ranked::rank)
            .thenComparing(course -> course.lines().getFirst().heard().silentDays())
            .thenComparing(Ranked::contextId);

    int rank() {
      int ofLines = lines.getFirst().rank();
      return deciding.stuck() > 0 ? Math.min(1, ofLines) : ofLines;
    }

    boolean needsLook() {
      return rank() < UNNEEDED;
    }

    CourseLines at(Place place, RegisteredPlatform platform) {
      return new CourseLines(contextId, place.title(), platform, lines, deciding);
    }
  }
}
