package dev.laurel.award.store;

import dev.laurel.award.Awards;
import jakarta.persistence.EntityManager;

/** The adapters of this door, for tests of the core. */
public final class AwardTables {

  private AwardTables() {}

  public static Awards awards(EntityManager em) {
    return new JpaAwards(em);
  }
}
