package dev.laurel.achievement.store;

import dev.laurel.achievement.Draft;
import dev.laurel.achievement.Drafts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaDrafts implements Drafts {

  private final EntityManager em;

  @Inject
  JpaDrafts(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Draft> byId(String id) {
    return Optional.ofNullable(em.find(AchievementRow.class, id)).map(AchievementRow::draft);
  }

  @Override
  public List<Draft> ofContext(String contextId) {
    return em
        .createQuery(
            "select a from AchievementRow a where a.contextId = :context"
                + " order by a.createdAt, a.id",
            AchievementRow.class)
        .setParameter("context", contextId)
        .getResultList()
        .stream()
        .map(AchievementRow::draft)
        .toList();
  }

  @Override
  public void save(Draft draft) {
    @Nullable AchievementRow row = em.find(AchievementRow.class, draft.id());
    if (row == null) {
      row = new AchievementRow();
      row.createdAt = draft.updatedAt();
      row.fill(draft);
      em.persist(row);
    } else {
      row.fill(draft);
    }
    em.flush();
  }

  @Override
  public void delete(String id) {
    @Nullable AchievementRow row = em.find(AchievementRow.class, id);
    if (row != null && row.publishedVersion == 0) {
      em.remove(row);
      em.flush();
    }
  }
}
