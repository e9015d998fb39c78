package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The tables that one recording writes together. */
@Singleton
final class GradeTables {

  private final ItemOwners owners;
  private final Outcomes ledger;
  private final Standings standings;
  private final StandingChanges changes;
  private final Leftovers leftovers;

  @Inject
  GradeTables(
      ItemOwners owners,
      Outcomes ledger,
      Standings standings,
      StandingChanges changes,
      Leftovers leftovers) {
    this.owners = owners;
    this.ledger = ledger;
    this.standings = standings;
    this.changes = changes;
    this.leftovers = leftovers;
  }

  ItemOwners owners() {
    return owners;
  }

  Outcomes ledger() {
    return ledger;
  }

  Standings standings() {
    return standings;
  }

  VoidedOutcomes voided() {
    return new VoidedOutcomes(ledger, standings);
  }

  StandingChanges changes() {
    return changes;
  }

  Leftovers leftovers() {
    return leftovers;
  }
}
