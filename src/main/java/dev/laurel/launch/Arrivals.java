package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;

/** Whoever keeps track of people and courses learns here that somebody has come. */
public interface Arrivals {

  /**
   * Notes course, person and membership within the present transaction; writes only what changed.
   *
   * @throws dev.laurel.shared.Problem 400, when the launch names no course
   */
  Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment);
}
