package dev.laurel.achievement.store;

import dev.laurel.achievement.PublishedAchievements;
import dev.laurel.shared.Cut;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

@Singleton
class JpaPublishedAchievements implements PublishedAchievements {

  private static final String SELECT = "SELECT p.id, p.achievement_id FROM achievement_published p";
  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;
  private final Ids ids;

  @Inject
  JpaPublishedAchievements(EntityManager em, Ids ids) {
    this.em = em;
    this.ids = ids;
  }

  @Override
  public void leave(String achievementId) {
    em.createNativeQuery(
            "INSERT INTO achievement_published (id, achievement_id, attempts)"
                + " VALUES (:id, :achievement, 0)")
        .setParameter("id", ids.newId())
        .setParameter("achievement", achievementId)
        .executeUpdate();
  }

  @Override
  public List<Published> claim(Instant now, int limit) {
    return read(
        em.createNativeQuery(
                SELECT
                    + " WHERE p.next_attempt_at IS NULL OR p.next_attempt_at <= :now"
                    + " ORDER BY p.id LIMIT "
                    + limit
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter("now", now));
  }

  @Override
  public List<Published> claimOf(String contextId) {
    return read(
        em.createNativeQuery(
                SELECT
                    + " WHERE p.achievement_id IN"
                    + " (SELECT a.id FROM achievement a WHERE a.context_id = :context)"
                    + " ORDER BY p.id FOR UPDATE")
            .setParameter("context", contextId));
  }

  @Override
  public void done(String id) {
    em.createNativeQuery("DELETE FROM achievement_published WHERE id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    em.createNativeQuery(
            "UPDATE achievement_published SET attempts = attempts + 1, next_attempt_at = :until,"
                + " last_error = :error WHERE id = :id")
        .setParameter("until", until)
        .setParameter("error", Cut.to(error, LONGEST_ERROR))
        .setParameter("id", id)
        .executeUpdate();
  }

  private static List<Published> read(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Published((String) row[0], (String) row[1]))
        .toList();
  }
}
