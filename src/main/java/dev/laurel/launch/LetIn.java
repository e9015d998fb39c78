package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * What a verified launch writes, in one transaction. Verifying is not part of it: that may wait for
 * the key set of an LMS, and whoever waits must not keep a connection of the database meanwhile, or
 * one silent LMS would stop the launches of all others.
 */
@Singleton
public class LetIn {

  private final Arrivals arrivals;
  private final OpenSession openSession;

  @Inject
  public LetIn(Arrivals arrivals, OpenSession openSession) {
    this.arrivals = arrivals;
    this.openSession = openSession;
  }

  /**
   * @return the path to go on to, below the base URL
   */
  @Transactional
  public String letIn(
      VerifiedLaunch launch,
      RegisteredPlatform platform,
      Deployment deployment,
      PendingLogin login) {
    Arrival arrival = arrivals.arrive(launch, platform, deployment);
    return openSession.open(launch, platform, deployment, arrival, login);
  }
}
