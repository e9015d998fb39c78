package dev.laurel.launch;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deletes closed sessions, and with them nonces: a session rests far longer than the minutes in
 * which its launch could be sent again.
 */
@Singleton
public class ForgetSessions implements Stage {

  private static final Duration EVERY = Duration.ofMinutes(10);

  private final Sessions sessions;
  private final Clock clock;
  private final AtomicLong nextMillis = new AtomicLong(Long.MIN_VALUE);

  @Inject
  public ForgetSessions(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-sessions";
  }

  @Override
  @Transactional
  public int runBatch() {
    long now = clock.millis();
    long due = nextMillis.get();
    if (due > now || !nextMillis.compareAndSet(due, now + EVERY.toMillis())) {
      return 0;
    }
    sessions.forget(clock.instant().minus(FindSession.IDLE));
    return 0;
  }
}
