package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What a launch writes that says something new, in one transaction. */
@Singleton
public class NoteNews {

  private final Arrivals arrivals;
  private final OpenSession openSession;

  @Inject
  public NoteNews(Arrivals arrivals, OpenSession openSession) {
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
