package dev.laurel.award.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The rows of one outbox table. */
final class Outbox {

  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;
  private final String table;

  /**
   * @param table a name of our own, never one from outside
   */
  Outbox(EntityManager em, String table) {
    this.em = em;
    this.table = table;
  }

  List<String> claim(Instant now, int limit) {
    List<?> ids =
        em.createNativeQuery(
                "SELECT award_id FROM "
                    + table
                    + " WHERE next_attempt_at IS NULL OR next_attempt_at <= :now"
                    + " ORDER BY award_id LIMIT "
                    + limit
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter("now", now)
            .getResultList();
    return ids.stream().map(String.class::cast).toList();
  }

  void done(Collection<String> awardIds) {
    if (!awardIds.isEmpty()) {
      em.createNativeQuery("DELETE FROM " + table + " WHERE award_id IN (:ids)")
          .setParameter("ids", awardIds)
          .executeUpdate();
    }
  }

  void setAside(String awardId, String error, Instant until) {
    em.createNativeQuery(
            "UPDATE "
                + table
                + " SET attempts = attempts + 1, next_attempt_at = :until, last_error = :error"
                + " WHERE award_id = :id")
        .setParameter("until", until)
        .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
        .setParameter("id", awardId)
        .executeUpdate();
  }
}
