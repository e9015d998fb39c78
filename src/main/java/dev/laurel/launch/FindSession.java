package dev.laurel.launch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds who a browser is, in a course or by itself, and keeps the session open while it is in use.
 */
@Singleton
public class FindSession {

  /** How long a session may rest before it closes. */
  static final Duration IDLE = Duration.ofHours(8);

  /** The same for a session that stands in the address, where it is seen more easily. */
  static final Duration IDLE_IN_ADDRESS = Duration.ofHours(1);

  private static final Duration NOTE_EVERY = Duration.ofMinutes(5);

  private final Sessions sessions;
  private final Clock clock;

  @Inject
  public FindSession(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The newest session of the browser in the course that has not rested too long. */
  @Transactional
  public Optional<LaunchSession> find(Browser browser, String contextId) {
    return inUse(browser, since -> sessions.find(browser.hashes(), contextId, since));
  }

  /** The newest session of the browser that is of this person and has not rested too long. */
  @Transactional
  public Optional<LaunchSession> findPerson(Browser browser, String learnerId) {
    return inUse(browser, since -> sessions.findPerson(browser.hashes(), learnerId, since));
  }

  private Optional<LaunchSession> inUse(
      Browser browser, Function<Instant, Optional<LaunchSession>> find) {
    if (browser.isUnknown()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<LaunchSession> found = find.apply(now.minus(idle(browser)));
    found
        .filter(session -> session.lastSeenAt().plus(NOTE_EVERY).isBefore(now))
        .ifPresent(session -> sessions.seen(session.id(), now));
    return found;
  }

  static Duration idle(Browser browser) {
    return browser.inAddress() ? IDLE_IN_ADDRESS : IDLE;
  }
}
