package dev.laurel.roster.store;

import dev.laurel.roster.RosterStores.Ports;
import dev.laurel.shared.store.Jdbc;
import jakarta.persistence.EntityManager;

/** The adapters of this door, for tests of the core. */
public final class RosterTables {

  private RosterTables() {}

  public static Ports on(EntityManager em, Jdbc jdbc) {
    return new Ports(
        new JdbcKnownArrivals(jdbc),
        new JpaEnrolments(em),
        new JpaContexts(em),
        new JpaMemberships(em),
        new JpaLearnerKeys(em),
        new JpaCanvasCourses(em),
        new JpaLearnerMerges(em));
  }
}
