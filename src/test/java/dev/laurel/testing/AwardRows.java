package dev.laurel.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Rows of earlier rooms, for the contract tests of rooms that refer to an award. */
public final class AwardRows {

  private static final Instant LONG_AGO = Instant.parse("2026-11-01T08:00:00Z");

  private AwardRows() {}

  /** A new award with the achievement that it rests on; its id. */
  public static String add(EntityManager em) {
    String achievement = UUID.randomUUID().toString();
    em.createNativeQuery(
            "insert into achievement (id, tenant_id, context_id, name, description, criteria,"
                + " image_id, published_version, paused, changed, created_at, updated_at)"
                + " values (:id, 'tenant', 'context', 'Badge', 'd', 'c', 'image', 1, false, false,"
                + " :at, :at)")
        .setParameter("id", achievement)
        .setParameter("at", LONG_AGO)
        .executeUpdate();
    em.createNativeQuery(
            "insert into achievement_version (achievement_id, version, name, description, criteria,"
                + " image_id, requirement, published_at)"
                + " values (:id, 1, 'Badge', 'd', 'c', 'image', '{}', :at)")
        .setParameter("id", achievement)
        .setParameter("at", LONG_AGO)
        .executeUpdate();
    return award(em, achievement);
  }

  private static String award(EntityManager em, String achievement) {
    String award = UUID.randomUUID().toString();
    em.createNativeQuery(
            "insert into award (id, tenant_id, achievement_id, achievement_version, context_id,"
                + " learner_id, term, recipient_name, state, verdict, granted_at)"
                + " values (:id, 'tenant', :achievement, 1, 'context', :learner, '', 'Ada',"
                + " 'OFFERED', '{}', :at)")
        .setParameter("id", award)
        .setParameter("achievement", achievement)
        .setParameter("learner", UUID.randomUUID().toString())
        .setParameter("at", LONG_AGO)
        .executeUpdate();
    return award;
  }
}
