package dev.laurel.launch;

import dev.laurel.lti.LaunchRejected;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a browser that sends its own launch again, by reload or by the back button, to where that
 * launch led. Nothing is opened and nothing is believed of the token: the browser must hold the
 * secret of the session that its nonce opened, with which it may go there anyway.
 */
@Singleton
public class ResumeLaunch {

  private final LoginStates states;
  private final Sessions sessions;
  private final Clock clock;

  @Inject
  public ResumeLaunch(LoginStates states, Sessions sessions, Clock clock) {
    this.states = states;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * @param form what was posted
   * @param browser who posted it
   * @return the path to go on to, when this very browser's session of that launch is still open
   */
  @Transactional
  public Optional<String> resume(Map<String, List<String>> form, Browser browser) {
    List<String> given = form.getOrDefault("state", List.of());
    if (given.size() != 1 || browser.isUnknown()) {
      return Optional.empty();
    }
    try {
      PendingLogin login = states.readEvenOld(given.getFirst());
      return Optional.of(login)
          .filter(l -> browser.hashes().contains(l.browserHash()))
          .flatMap(
              l ->
                  sessions.opened(
                      l.nonce(), l.browserHash(), clock.instant().minus(FindSession.IDLE)))
          .map(session -> session.home());
    } catch (LaunchRejected foreign) {
      return Optional.empty();
    }
  }
}
