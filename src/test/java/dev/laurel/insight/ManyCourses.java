package dev.laurel.insight;

import dev.laurel.grading.Channel;
import dev.laurel.grading.CourseHealth.Trouble;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.insight.ChannelNews.News;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels of many courses of one LMS, in memory. */
public final class ManyCourses implements AllChannels {

  private final Instant now;
  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Trouble> troubles = new HashMap<>();
  private final Map<String, Deciding> deciding = new HashMap<>();

  public ManyCourses(Instant now, String product) {
    this.now = now;
    platforms.add(
        new RegisteredPlatform(
            "lms",
            new PlatformForTests().registration(),
            "The <LMS>",
            List.of(),
            new RegistrationState(
                RegistrationState.Status.ACTIVE,
                product,
                "",
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty())),
        now);
  }

  public OperatorChannels channels() {
    return new OperatorChannels(this, platforms, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Heard so long ago, so much later than it happened. */
  public ManyCourses heard(String course, Channel channel, Duration ago, Duration late) {
    Instant at = now.minus(ago);
    return tells(course, new News(channel, 1, Optional.of(at), Optional.of(at.minus(late)), 0), 0);
  }

  public ManyCourses never(String course, long waiting, long refused) {
    Optional<Instant> none = Optional.empty();
    return tells(course, new News(Channel.MOODLE_PLUGIN, 2, none, none, waiting), refused);
  }

  private ManyCourses tells(String course, News news, long refused) {
    told.add(new Told(course, news, refused));
    return this;
  }

  public ManyCourses trouble(String course, LmsTrouble.Kind kind) {
    troubles.put(course, new Trouble(kind, now.minusSeconds(3600), now.plusSeconds(60)));
    return this;
  }

  public ManyCourses deciding(String course, long rows, long stuck) {
    deciding.put(course, new Deciding(rows, stuck));
    return this;
  }

  @Override
  public List<Told> told(Instant refusedSince) {
    return told;
  }

  @Override
  public Map<String, Trouble> troubles() {
    return troubles;
  }

  @Override
  public Map<String, Deciding> deciding() {
    return deciding;
  }

  @Override
  public Map<String, Place> places(Collection<String> contextIds) {
    return contextIds.stream()
        .map(id -> new Place(id, "Course " + id, "lms"))
        .collect(Collectors.toMap(Place::contextId, Function.identity()));
  }
}
