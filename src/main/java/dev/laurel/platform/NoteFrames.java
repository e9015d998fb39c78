package dev.laurel.platform;

import dev.laurel.lti.LaunchPresentation;
import dev.laurel.lti.VerifiedLaunch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

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

  private final PlatformOrigins origins;
  private final Frames frames;
  private final Clock clock;

  @Inject
  public NoteFrames(PlatformOrigins origins, Frames frames, Clock clock) {
    this.origins = origins;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Asks nothing and writes nothing when the LMS may frame Laurel there already. This node knows it
   * at once, others within ten seconds.
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
        .ifPresent(origin -> learn(platform, origin));
  }

  /** Where an LMS shows Laurel besides the origins that it is registered with. */
  public List<Frames.Learned> learned(String platformId) {
    return frames.of(platformId);
  }

  /** Forgets one, until a launch says it again; other nodes let it frame ten seconds longer. */
  public void forget(String platformId, String origin) {
    frames.remove(platformId, origin);
    origins.forget();
  }

  private void learn(RegisteredPlatform platform, String origin) {
    if (frames.add(platform.id(), origin, clock.instant())) {
      origins.forget();
    } else {
      LOG.log(Level.WARNING, "{0} shows Laurel at too many hosts: not {1}", platform.id(), origin);
    }
  }
}
