package dev.laurel.grading;

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

  /** What merges wake. */
  public DecideAgain decideAgain(
      dev.laurel.shared.Ids ids,
      jakarta.enterprise.event.Event<dev.laurel.shared.WorkWaiting> bell) {
    return new DecideAgain(standings, items, changes, ids, bell);
  }
}
