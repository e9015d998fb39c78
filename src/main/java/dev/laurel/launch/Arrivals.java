package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import java.util.Optional;

/** Whoever keeps track of people and courses learns here that somebody has come. */
public interface Arrivals {

  /**
   * Where somebody has come who came there before and of whom the launch says nothing new. Asks
   * once, writes nothing and needs no transaction.
   *
   * @return empty when something is new; then {@link #arrive} notes it
   */
  Optional<Arrival> known(VerifiedLaunch launch, Deployment deployment);

  /**
   * Notes course, person and membership within the present transaction; writes only what changed. A
   * launch without a course notes the person alone.
   */
  Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment);
}
