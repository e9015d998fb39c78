package dev.laurel.grading;

import dev.laurel.shared.Recent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows down whoever is refused again and again. Only refusals are counted, and whoever was let in
 * lately is never held up: a class that hands in at once is not noticed here. Each node counts by
 * itself and remembers ten thousand at most.
 */
@Singleton
public class RefusalBrake {

  /** Refusals within a minute; those beyond are braked. */
  public static final int MOST = 20;

  static final Duration SPAN = Duration.ofMinutes(1);
  static final Duration TRUSTED_FOR = Duration.ofMinutes(10);
  static final int MOST_KNOWN = 10_000;

  private final Clock clock;
  private final Map<String, Past> pasts = new Recent<>(MOST_KNOWN);

  @Inject
  public RefusalBrake(Clock clock) {
    this.clock = clock;
  }

  /** How often it was refused since when, and until when it is trusted because it was let in. */
  private record Past(int refused, Instant since, Instant trustedUntil) {}

  /** How long somebody has to wait; zero for whoever may go on. */
  public synchronized Duration pause(String who) {
    Instant now = clock.instant();
    Past past = past(who, now);
    return past.refused() < MOST ? Duration.ZERO : Duration.between(now, past.since().plus(SPAN));
  }

  /** Whether somebody was let in so lately that refusals are not counted. */
  public synchronized boolean isTrusted(String who) {
    Instant now = clock.instant();
    return now.isBefore(past(who, now).trustedUntil());
  }

  /** Counts a refusal, unless somebody is trusted. */
  public synchronized void refused(String who) {
    Past past = past(who, clock.instant());
    if (!isTrusted(who)) {
      pasts.put(who, new Past(past.refused() + 1, past.since(), past.trustedUntil()));
    }
  }

  /** Forgets what was refused. */
  public synchronized void letIn(String who) {
    Instant now = clock.instant();
    pasts.put(who, new Past(0, now, now.plus(TRUSTED_FOR)));
  }

  private Past past(String who, Instant now) {
    Past past = pasts.getOrDefault(who, new Past(0, now, Instant.MIN));
    return past.since().plus(SPAN).isAfter(now) ? past : new Past(0, now, past.trustedUntil());
  }
}
