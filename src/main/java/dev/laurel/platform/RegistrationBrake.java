package dev.laurel.platform;

import dev.laurel.shared.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows down whoever opens the registration page again and again without an invitation: each time
 * Laurel calls an address that they chose. Twenty times from one address, two hundred times from
 * all, in five minutes. Remembers a thousand addresses at most.
 */
final class RegistrationBrake {

  static final int FROM_ONE = 20;
  static final int FROM_ALL = 200;
  static final Duration SPAN = Duration.ofMinutes(5);
  private static final int MOST_ADDRESSES = 1000;
  private static final String ALL = "";

  private final Clock clock;
  private final Map<String, Tries> tries = new Recent<>(MOST_ADDRESSES);

  RegistrationBrake(Clock clock) {
    this.clock = clock;
  }

  private record Tries(int count, Instant since) {}

  /** Counts one more try and says whether it may go on. */
  synchronized boolean lets(String address) {
    if (count(ALL) >= FROM_ALL || count(Recent.network(address)) >= FROM_ONE) {
      return false;
    }
    add(Recent.network(address));
    add(ALL);
    return true;
  }

  private void add(String address) {
    int before = count(address);
    Instant now = clock.instant();
    Tries last = tries.getOrDefault(address, new Tries(0, now));
    tries.put(address, new Tries(before + 1, before == 0 ? now : last.since()));
  }

  private int count(String address) {
    Tries last = tries.get(address);
    return last == null || !last.since().plus(SPAN).isAfter(clock.instant()) ? 0 : last.count();
  }
}
