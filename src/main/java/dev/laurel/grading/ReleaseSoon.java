package dev.laurel.grading;

import dev.laurel.roster.NewPeople;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Has the parked reports of a course looked at again, once this transaction has committed. */
@Singleton
public class ReleaseSoon implements NewPeople {

  private final ParkedReports parked;
  private final Event<WorkWaiting> bell;
  private final Clock clock;

  @Inject
  ReleaseSoon(ParkedReports parked, Event<WorkWaiting> bell, Clock clock) {
    this.parked = parked;
    this.bell = bell;
    this.clock = clock;
  }

  /** Takes one statement where nothing is parked: many people come to a course at once. */
  @Override
  @Transactional
  public void cameTo(String contextId) {
    if (parked.waiting(contextId) > 0) {
      parked.hurry(contextId, clock.instant());
      bell.fire(new WorkWaiting(ReleaseParked.NAME));
    }
  }
}
