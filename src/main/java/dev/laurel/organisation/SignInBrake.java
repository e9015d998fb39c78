package dev.laurel.organisation;

import dev.laurel.shared.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows down whoever guesses: after five wrong passwords an address waits, and when all addresses
 * together were wrong a hundred times, everybody does. Remembers a thousand addresses at most.
 */
final class SignInBrake {

  static final int FROM_ONE = 5;
  static final int FROM_ALL = 100;
  static final Duration PAUSE = Duration.ofMinutes(5);
  private static final int MOST_ADDRESSES = 1000;
  private static final String ALL = "";

  private final Clock clock;
  private final Map<String, Failures> failures = new Recent<>(MOST_ADDRESSES);

  SignInBrake(Clock clock) {
    this.clock = clock;
  }

  /** How often it was wrong since when. */
  private record Failures(int count, Instant since) {}

  /** Whether this address must wait now. */
  synchronized boolean isOn(String address) {
    return count(ALL) >= FROM_ALL || count(Recent.network(address)) >= FROM_ONE;
  }

  synchronized void wrong(String address) {
    add(Recent.network(address));
    add(ALL);
  }

  synchronized void right(String address) {
    failures.remove(Recent.network(address));
  }

  private void add(String address) {
    int before = count(address);
    Instant now = clock.instant();
    Failures last = failures.getOrDefault(address, new Failures(0, now));
    failures.put(address, new Failures(before + 1, before == 0 ? now : last.since()));
  }

  private int count(String address) {
    Failures last = failures.get(address);
    return last == null || !last.since().plus(PAUSE).isAfter(clock.instant()) ? 0 : last.count();
  }
}
