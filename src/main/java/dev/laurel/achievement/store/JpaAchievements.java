package dev.laurel.achievement.store;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JpaAchievements implements Achievements {

  private static final String CURRENT =
      "select v, a from VersionRow v join AchievementRow a on a.id = v.achievementId"
          + " where v.version = a.publishedVersion and ";

  private final EntityManager em;

  @Inject
  JpaAchievements(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Achievement> byId(String id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Achievement> byIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(em.createQuery(CURRENT + "a.id in :ids order by a.id").setParameter("ids", ids));
  }

  @Override
  public Optional<Achievement> version(String id, int version) {
    return read(
            em.createQuery(
                    "select v, a from VersionRow v join AchievementRow a on a.id = v.achievementId"
                        + " where a.id = :id and v.version = :version")
                .setParameter("id", id)
                .setParameter("version", version))
        .stream()
        .findFirst();
  }

  @Override
  public List<Achievement> ofContext(String contextId) {
    return read(
        em.createQuery(CURRENT + "a.contextId = :context order by a.createdAt, a.id")
            .setParameter("context", contextId));
  }

  @Override
  public List<Achievement> watching(Collection<String> itemIds) {
    return itemIds.isEmpty()
        ? List.of()
        : read(
            em.createQuery(
                    CURRENT
                        + "a.paused = false and a.id in"
                        + " (select w.achievementId from WatchRow w where w.itemId in :items)"
                        + " order by a.id")
                .setParameter("items", itemIds));
  }

  @Override
  public void publish(Achievement achievement) {
    AchievementRow head = em.find(AchievementRow.class, achievement.id());
    head.publishedVersion = achievement.version();
    head.paused = false;
    em.persist(VersionRow.of(achievement));
    em.createQuery("delete from WatchRow w where w.achievementId = :id")
        .setParameter("id", achievement.id())
        .executeUpdate();
    achievement
        .requirement()
        .itemIds()
        .forEach(itemId -> em.persist(WatchRow.of(itemId, achievement.id())));
    em.flush();
  }

  @Override
  public void setPaused(String id, boolean paused) {
    em.find(AchievementRow.class, id).paused = paused;
    em.flush();
  }

  private static List<Achievement> read(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> ((VersionRow) row[0]).achievement((AchievementRow) row[1]))
        .toList();
  }
}
