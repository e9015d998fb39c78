package dev.laurel.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time; asks again and again, never for longer. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /**
   * @return how long it took; the limit when it did not come, which the caller then shows
   */
  public static Duration atMost(Duration limit, BooleanSupplier done) {
    long start = System.nanoTime();
    Duration passed = Duration.ZERO;
    while (!done.getAsBoolean() && passed.compareTo(limit) < 0) {
      LockSupport.parkNanos(PAUSE.toNanos());
      passed = Duration.ofNanos(System.nanoTime() - start);
    }
    return passed;
  }
}
