package dev.laurel.platform;

import dev.laurel.lti.LaunchPresentation;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.shared.Recent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Learns from signed launches where an LMS shows Laurel. Hosted Canvas and Blackboard have one
 * issuer for all schools, and a school may have a host of its own that nobody can know beforehand;
 * its launches name it as the address to return to (Core 1.3, section 5.4.4).
 */
@Singleton
public class NoteFrames {

  private static final System.Logger LOG = System.getLogger(NoteFrames.class.getName());

  /** What may stand in a header as it is. */
  private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]{1,253}(:[0-9]{1,5})?");

  static final Duration LEFT_ALONE = Duration.ofHours(1);

  private static final int MOST_LEFT_ALONE = 1000;

  private final PlatformOrigins origins;
  private final Frames frames;
  private final Clock clock;

  /** Hosts for which there was no room, and when; every launch there would ask and warn again. */
  private final Map<String, Instant> noRoom =
      Collections.synchronizedMap(new Recent<>(MOST_LEFT_ALONE));

  @Inject
  public NoteFrames(PlatformOrigins origins, Frames frames, Clock clock) {
    this.origins = origins;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Asks nothing and writes nothing when the LMS may frame Laurel there already, or when there was
   * no room for this host within the last hour. This node knows it at once, others within ten
   * seconds.
   *
   * @param launch of a deployment that an operator has let in
   */
  public void note(RegisteredPlatform platform, VerifiedLaunch launch) {
    launch
        .launchPresentation()
        .flatMap(LaunchPresentation::returnUrl)
        .map(PlatformOrigins::origin)
        .filter(origin -> ORIGIN.matcher(origin).matches())
        .filter(origin -> !origins.mayFrame(platform.registration(), origin))
        .filter(origin -> !isLeftAlone(platform, origin))
        .ifPresent(origin -> learn(platform, origin));
  }

  /** Where an LMS shows Laurel besides the origins that it is registered with. */
  public List<Frames.Learned> learned(String platformId) {
    return frames.of(platformId);
  }

  /**
   * Forgets one, until a launch says it again; other nodes let it frame ten seconds longer, and
   * another host may have its place at once here and within an hour there.
   */
  public void forget(String platformId, String origin) {
    frames.remove(platformId, origin);
    origins.forget();
    noRoom.clear();
  }

  private boolean isLeftAlone(RegisteredPlatform platform, String origin) {
    @Nullable Instant since = noRoom.get(platform.id() + " " + origin);
    return since != null && clock.instant().isBefore(since.plus(LEFT_ALONE));
  }

  private void learn(RegisteredPlatform platform, String origin) {
    Instant now = clock.instant();
    if (frames.add(platform.id(), origin, now)) {
      origins.forget();
    } else {
      noRoom.put(platform.id() + " " + origin, now);
      LOG.log(Level.WARNING, "{0} shows Laurel at too many hosts: not {1}", platform.id(), origin);
    }
  }
}
