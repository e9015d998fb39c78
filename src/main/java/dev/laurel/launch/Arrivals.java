package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import java.util.List;
import java.util.Optional;

/** Whoever keeps track of people and courses learns here that somebody has come. */
public interface Arrivals {

  /**
   * Where people have come who came there before and of whom their launches say nothing new. Asks
   * once for all of them, writes nothing and needs no transaction.
   *
   * @return in the order of the launches, empty where something is new; then {@link #arrive} notes
   *     it
   */
  List<Optional<Arrival>> known(List<Launched> launches);

  /**
   * Notes course, person and membership within the present transaction; writes only what changed. A
   * launch without a course notes the person alone.
   */
  Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment);
}
