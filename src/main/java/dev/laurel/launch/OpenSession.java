package dev.laurel.launch;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchMessage.DeepLinkingLaunch;
import dev.laurel.lti.LaunchMessage.ResourceLinkLaunch;
import dev.laurel.lti.LaunchMessage.SubmissionReviewLaunch;
import dev.laurel.lti.LaunchPresentation;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Cut;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The last step of a launch: one insert that uses the nonce up and opens the session. */
@Singleton
public class OpenSession {

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_LOCALE = 35;

  private final Sessions sessions;
  private final NoteLaunches notes;
  private final Ids ids;
  private final Clock clock;
  private final RecogniseFormer former;
  private final ChoosePage choosePage;

  @Inject
  public OpenSession(
      Sessions sessions,
      NoteLaunches notes,
      Ids ids,
      Clock clock,
      RecogniseFormer former,
      ChoosePage choosePage) {
    this.sessions = sessions;
    this.notes = notes;
    this.ids = ids;
    this.clock = clock;
    this.former = former;
    this.choosePage = choosePage;
  }

  /**
   * Whether the session is all that {@link #open} writes of a launch: not of one that asks for a
   * selection or claims keys of LTI 1.1. What is one insert needs no transaction around it.
   */
  boolean isAllThatIsWritten(VerifiedLaunch launch) {
    return switch (launch.message()) {
      case DeepLinkingLaunch selection -> false;
      case ResourceLinkLaunch link -> !RecogniseFormer.isAsked(launch);
      case SubmissionReviewLaunch review -> !RecogniseFormer.isAsked(launch);
    };
  }

  /**
   * @return the path to go on to, below the base URL
   */
  String open(
      VerifiedLaunch launch,
      RegisteredPlatform platform,
      Deployment deployment,
      Arrival arrival,
      PendingLogin login) {
    NewSession opened = prepare(new Launched(launch, deployment), arrival, login.browserHash());
    try {
      sessions.open(opened);
    } catch (Sessions.NonceUsed used) {
      throw new LaunchRejected(Check.NONCE, "the nonce was used already", used);
    }
    former.recognise(launch, platform, deployment, arrival);
    return opened(launch, platform, deployment, opened.session());
  }

  /**
   * Where somebody goes whose session is open.
   *
   * @return the path to go on to, below the base URL
   */
  String opened(
      VerifiedLaunch launch,
      RegisteredPlatform platform,
      Deployment deployment,
      LaunchSession session) {
    notes.note(deployment, session.openedAt());
    return choosePage.choose(launch, platform, session);
  }

  /** The session that a launch opens. */
  NewSession prepare(Launched launched, Arrival arrival, String browserHash) {
    LaunchSession session =
        session(launched.launch(), launched.deployment(), arrival, clock.instant());
    return new NewSession(launched.launch().nonce(), browserHash, session);
  }

  private LaunchSession session(
      VerifiedLaunch launch, Deployment deployment, Arrival arrival, Instant now) {
    return new LaunchSession(
        ids.newId(),
        deployment.tenantId(),
        deployment.id(),
        arrival.course(),
        arrival.learnerId(),
        launch.user().name().map(name -> Cut.to(name, LONGEST_NAME)),
        launch.user().email().filter(email -> email.length() <= LONGEST_EMAIL),
        launch.user().roles(),
        launch
            .launchPresentation()
            .flatMap(LaunchPresentation::locale)
            .or(() -> launch.user().locale())
            .filter(locale -> locale.length() <= LONGEST_LOCALE)
            .map(locale -> locale.replace('_', '-')),
        now,
        now);
  }
}
