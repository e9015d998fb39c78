package dev.laurel.credential;

import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The transactions around signing: taking what is due, storing what came of it. */
@Singleton
public class KeepCredentials {

  /** Rings here: the stage of the room that tells people. */
  public static final String NEXT_STAGE = "tell-people";

  /** Signing takes milliseconds; after this time whoever took the row is taken for dead. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private final Intentions intentions;
  private final Event<WorkWaiting> bell;
  private final Clock clock;

  @Inject
  KeepCredentials(Intentions intentions, Event<WorkWaiting> bell, Clock clock) {
    this.intentions = intentions;
    this.bell = bell;
    this.clock = clock;
  }

  @Transactional
  public List<Intention> take(int limit) {
    Instant now = clock.instant();
    return intentions.take(now, now.plus(LEASE), limit);
  }

  /** The second transaction of issuing; bytes that are there already stay. */
  @Transactional
  public void store(Intention intention, byte[] bytes) {
    if (intentions.store(intention.id(), bytes, clock.instant())) {
      bell.fire(new WorkWaiting(NEXT_STAGE));
    }
  }

  @Transactional
  public void setAside(Intention intention, String error) {
    Duration rest = BackOff.after(intentions.attempts(intention.id()));
    intentions.setAside(intention.id(), error, clock.instant().plus(rest));
  }
}
