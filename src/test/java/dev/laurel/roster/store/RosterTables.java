package dev.laurel.roster.store;

import dev.laurel.roster.RosterStores.Ports;
import jakarta.persistence.EntityManager;

/** The adapters of this door, for tests of the core. */
public final class RosterTables {

  private RosterTables() {}

  public static Ports on(EntityManager em) {
    return new Ports(
        new JpaEnrolments(em),
        new JpaContexts(em),
        new JpaMemberships(em),
        new JpaLearnerKeys(em),
        new JpaLearnerMerges(em));
  }
}
