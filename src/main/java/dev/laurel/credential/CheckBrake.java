package dev.laurel.credential;

import dev.laurel.shared.Recent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Bounds how many badges one address has checked: a check costs signatures, and often a call to
 * another server. Each node counts by itself and remembers ten thousand addresses at most; an
 * address of IPv6 stands for its whole network of 64 bits, which one household may fill.
 */
@Singleton
public class CheckBrake {

  /** So many at once, and so many a minute after that. */
  public static final int PER_MINUTE = 30;

  static final int MOST_ADDRESSES = 10_000;
  private static final Duration PACE = Duration.ofMinutes(1).dividedBy(PER_MINUTE);

  private final Clock clock;

  /** Until when each address has used up its share. */
  private final Map<String, Instant> used = new Recent<>(MOST_ADDRESSES);

  @Inject
  public CheckBrake(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes one check of the address's share.
   *
   * @return how long to wait before the next is free; zero when it may be made now
   */
  public synchronized Duration take(String address) {
    Instant now = clock.instant();
    String network = Recent.network(address);
    Instant from = used.getOrDefault(network, now);
    Instant until = (from.isBefore(now) ? now : from).plus(PACE);
    Duration over = Duration.between(now.plus(PACE.multipliedBy(PER_MINUTE)), until);
    if (over.isPositive()) {
      return over;
    }
    used.put(network, until);
    return Duration.ZERO;
  }
}
