package dev.laurel.grading;

import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the watched items of a course because a person asks. */
@Singleton
public class CheckNow {

  /**
   * A second press within this time, as of a double click, reads nothing again. No longer: whoever
   * has typed a grade and comes back presses to see it, and it may have been read just before.
   */
  private static final Duration STILL_FRESH = Duration.ofMillis(500);

  private final Readings readings;
  private final ListGradedItems listGradedItems;
  private final PollResults pollResults;
  private final ParkedReports parked;
  private final Event<WorkWaiting> bell;
  private final Clock clock;

  @Inject
  CheckNow(
      Readings readings,
      ListGradedItems listGradedItems,
      PollResults pollResults,
      ParkedReports parked,
      Event<WorkWaiting> bell,
      Clock clock) {
    this.readings = readings;
    this.listGradedItems = listGradedItems;
    this.pollResults = pollResults;
    this.parked = parked;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Reads now and returns when it is done. Trouble with the LMS is noted with each item and never
   * thrown.
   */
  public void check(Course course) {
    Instant freshSince = clock.instant().minus(STILL_FRESH);
    List<ItemReading> stale =
        readings.ofContext(course.contextId()).stream()
            .filter(reading -> reading.lastReadAt().filter(freshSince::isBefore).isEmpty())
            .toList();
    if (!stale.isEmpty()) {
      listGradedItems.refreshQuietly(course);
      pollResults.read(stale);
    }
  }

  /**
   * Has the course read soon by the stage, if the last reading is older than `age`; waits for
   * nothing.
   */
  @Transactional
  public void soon(Course course, Duration age) {
    Instant now = clock.instant();
    boolean stale =
        readings.ofContext(course.contextId()).stream()
            .anyMatch(reading -> reading.lastReadAt().filter(now.minus(age)::isBefore).isEmpty());
    if (stale) {
      readings.hurry(course.contextId(), now);
      bell.fire(new WorkWaiting(PollResults.NAME));
    }
    if (parked.waiting(course.contextId()) > 0) {
      parked.hurry(course.contextId(), now);
      bell.fire(new WorkWaiting(ReleaseParked.NAME));
    }
  }
}
