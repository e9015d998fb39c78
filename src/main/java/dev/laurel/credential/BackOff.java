package dev.laurel.credential;

import java.time.Duration;

/** How long a row that failed rests: longer each time, at most an hour. */
final class BackOff {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 9;

  private BackOff() {}

  /**
   * @param attempts how often it has failed before, 0 for the first failure
   */
  static Duration after(int attempts) {
    Duration rest = Duration.ofSeconds(10).multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }
}
