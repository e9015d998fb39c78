package dev.laurel.notification.store;

import dev.laurel.notification.BadgeColumns;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The table `badge_column`. */
@Singleton
public class JpaBadgeColumns implements BadgeColumns {

  private final EntityManager em;

  @Inject
  public JpaBadgeColumns(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<URI> of(String contextId, String achievementId) {
    List<?> urls =
        of(
                em.createNativeQuery(
                    "select url from badge_column"
                        + " where context_id = :context and achievement_id = :achievement",
                    String.class),
                contextId,
                achievementId)
            .getResultList();
    return urls.stream().findFirst().map(url -> URI.create((String) url));
  }

  @Override
  public void keep(String contextId, String achievementId, URI column) {
    forget(contextId, achievementId);
    of(
            em.createNativeQuery(
                "insert into badge_column (context_id, achievement_id, url)"
                    + " values (:context, :achievement, :url)"),
            contextId,
            achievementId)
        .setParameter("url", column.toString())
        .executeUpdate();
  }

  @Override
  public void forget(String contextId, String achievementId) {
    of(
            em.createNativeQuery(
                "delete from badge_column"
                    + " where context_id = :context and achievement_id = :achievement"),
            contextId,
            achievementId)
        .executeUpdate();
  }

  private static Query of(Query query, String contextId, String achievementId) {
    return query.setParameter("context", contextId).setParameter("achievement", achievementId);
  }
}
