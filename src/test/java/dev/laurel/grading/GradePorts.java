package dev.laurel.grading;

import dev.laurel.testing.HandClock;
import java.time.Duration;

/** The ports that a store of grades offers. */
public record GradePorts(
    GradedItems items,
    Outcomes outcomes,
    Standings standings,
    StandingChanges changes,
    ParkedReports parked,
    RefusedReports refused,
    Readings readings) {

  GradeTables tables() {
    return new GradeTables(
        new ItemOwners(items), outcomes, standings, changes, new Leftovers(parked, refused));
  }

  /** What the units of work are made from; package-private constructors are reached here. */
  public RecordOutcome recordOutcome(
      dev.laurel.shared.Ids ids,
      jakarta.enterprise.event.Event<dev.laurel.shared.WorkWaiting> bell) {
    return new RecordOutcome(tables(), ids, bell);
  }

  /** Takes up what was parked until ten days after the time of the tests. */
  public ReleaseParked releaseParked(RecordOutcome recordOutcome, Learners learners) {
    HandClock later = new HandClock();
    later.forward(Duration.ofDays(10));
    return new ReleaseParked(parked, learners, recordOutcome, later);
  }

  /** What merges wake. */
  public DecideAgain decideAgain(
      dev.laurel.shared.Ids ids,
      jakarta.enterprise.event.Event<dev.laurel.shared.WorkWaiting> bell) {
    return new DecideAgain(standings, items, changes, ids, bell);
  }
}
