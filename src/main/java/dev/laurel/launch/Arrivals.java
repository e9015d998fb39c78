package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;

/** Whoever keeps track of people and courses learns here that somebody has come. */
public interface Arrivals {

  /**
   * Notes course, person and membership within the present transaction; writes only what changed. A
   * launch without a course notes the person alone.
   */
  Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment);
}
