package dev.laurel.launch;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Opens the sessions of launches that say nothing new: one question and one insert, for as many as
 * come at the same moment.
 */
@Singleton
public class OpenKnown {

  private static final int MOST = 16;
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Arrivals arrivals;
  private final Sessions sessions;
  private final OpenSession openSession;
  private final Together<Coming, Opened> together = new Together<>(this::openAll, MOST, PATIENCE);

  @Inject
  public OpenKnown(Arrivals arrivals, Sessions sessions, OpenSession openSession) {
    this.arrivals = arrivals;
    this.sessions = sessions;
    this.openSession = openSession;
  }

  private record Coming(Launched launched, String browserHash) {}

  /** What came of it: nothing where there is news. */
  private record Opened(Optional<LaunchSession> session, boolean again) {}

  /**
   * @return empty when the launch says something new; then nothing was written
   * @throws LaunchRejected with {@link Check#NONCE} when the nonce was used already
   */
  Optional<LaunchSession> open(VerifiedLaunch launch, Deployment deployment, PendingLogin login) {
    Opened opened =
        together.call(new Coming(new Launched(launch, deployment), login.browserHash()));
    if (opened.again()) {
      throw new LaunchRejected(Check.NONCE, "the nonce was used already");
    }
    return opened.session();
  }

  private List<Opened> openAll(List<Coming> all) {
    List<Optional<Arrival>> known = arrivals.known(all.stream().map(Coming::launched).toList());
    List<Optional<NewSession>> fresh =
        IntStream.range(0, all.size())
            .mapToObj(i -> known.get(i).map(arrival -> prepare(all.get(i), arrival)))
            .toList();
    Set<String> opened = sessions.openEach(fresh.stream().flatMap(Optional::stream).toList());
    return fresh.stream()
        .map(one -> one.map(NewSession::session))
        .map(one -> new Opened(one, one.filter(s -> !opened.contains(s.id())).isPresent()))
        .toList();
  }

  private NewSession prepare(Coming coming, Arrival arrival) {
    return openSession.prepare(coming.launched(), arrival, coming.browserHash());
  }
}
