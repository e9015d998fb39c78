package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What a verified launch writes. Verifying is not part of it: that may wait for the key set of an
 * LMS, and whoever waits must not keep a connection of the database meanwhile, or one silent LMS
 * would stop the launches of all others.
 *
 * <p>A launch that says nothing new is one question and one insert, which needs no transaction
 * around it: the insert is whole by itself. That is nearly every launch, and those that come at the
 * same moment share both.
 */
@Singleton
public class LetIn {

  private final OpenKnown openKnown;
  private final OpenSession openSession;
  private final NoteNews noteNews;

  @Inject
  public LetIn(OpenKnown openKnown, OpenSession openSession, NoteNews noteNews) {
    this.openKnown = openKnown;
    this.openSession = openSession;
    this.noteNews = noteNews;
  }

  /**
   * @return the path to go on to, below the base URL
   */
  public String letIn(
      VerifiedLaunch launch,
      RegisteredPlatform platform,
      Deployment deployment,
      PendingLogin login) {
    Optional<LaunchSession> opened =
        openSession.isAllThatIsWritten(launch)
            ? openKnown.open(launch, deployment, login)
            : Optional.empty();
    return opened.isPresent()
        ? openSession.opened(launch, platform, deployment, opened.get())
        : noteNews.letIn(launch, platform, deployment, login);
  }
}
