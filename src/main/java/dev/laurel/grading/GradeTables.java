package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The tables that one recording writes together. */
@Singleton
final class GradeTables {

  private final GradedItems items;
  private final Outcomes ledger;
  private final Standings standings;
  private final StandingChanges changes;

  @Inject
  GradeTables(GradedItems items, Outcomes ledger, Standings standings, StandingChanges changes) {
    this.items = items;
    this.ledger = ledger;
    this.standings = standings;
    this.changes = changes;
  }

  GradedItems items() {
    return items;
  }

  Outcomes ledger() {
    return ledger;
  }

  Standings standings() {
    return standings;
  }

  StandingChanges changes() {
    return changes;
  }
}
