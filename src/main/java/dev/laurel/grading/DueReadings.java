package dev.laurel.grading;

import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When each watched item is read: fast after news, twice as slow after each reading without any,
 * and after failures slower still. A reader that dies loses its lease and somebody else reads.
 */
@Singleton
public class DueReadings {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int BATCH = 50;
  private static final int MOST_DOUBLINGS = 20;

  private final Readings readings;
  private final Settings.Poll poll;
  private final Clock clock;

  @Inject
  DueReadings(Readings readings, Settings settings, Clock clock) {
    this.readings = readings;
    this.poll = settings.poll();
    this.clock = clock;
  }

  /** Takes the items that are due; nobody else reads them until the lease ends. */
  @Transactional
  public List<ItemReading> take() {
    Instant now = clock.instant();
    return readings.claim(now, now.plus(LEASE), BATCH);
  }

  /** The reading worked. */
  @Transactional
  public void worked(ItemReading reading, boolean news) {
    Instant now = clock.instant();
    Duration pace = news ? poll.fastest() : slower(reading.pace());
    readings.save(
        new ItemReading(
            reading.itemId(),
            reading.course(),
            pace,
            now.plus(pace),
            Optional.of(now),
            Optional.empty(),
            0,
            Optional.empty()));
  }

  /** The reading failed; it is not tried again before the LMS wants to be asked. */
  @Transactional
  public void failed(ItemReading reading, LmsTrouble.Kind trouble, Optional<Duration> rest) {
    Instant now = clock.instant();
    Duration usual = afterFailures(reading.failures());
    Duration pause = rest.filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
    readings.save(
        new ItemReading(
            reading.itemId(),
            reading.course(),
            reading.pace(),
            now.plus(pause),
            reading.lastReadAt(),
            Optional.of(reading.failingSince().orElse(now)),
            reading.failures() + 1,
            Optional.of(trouble)));
  }

  private Duration slower(Duration pace) {
    return shorter(pace.multipliedBy(2), poll.slowest());
  }

  private Duration afterFailures(int failures) {
    long times = 1L << Math.min(failures, MOST_DOUBLINGS);
    return shorter(poll.fastest().multipliedBy(times), poll.slowest());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
