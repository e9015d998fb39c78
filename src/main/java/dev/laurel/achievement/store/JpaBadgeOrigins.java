package dev.laurel.achievement.store;

import dev.laurel.achievement.BadgeOrigins;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table `achievement_origin`. */
@Singleton
public class JpaBadgeOrigins implements BadgeOrigins {

  private final EntityManager em;

  @Inject
  public JpaBadgeOrigins(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Origin> of(String achievementId) {
    return Optional.ofNullable(em.find(OriginRow.class, achievementId)).map(OriginRow::origin);
  }

  @Override
  public Map<String, Origin> ofContext(String contextId) {
    return em
        .createQuery("select o from OriginRow o where o.contextId = ?1", OriginRow.class)
        .setParameter(1, contextId)
        .getResultList()
        .stream()
        .map(OriginRow::origin)
        .collect(Collectors.toMap(Origin::achievementId, Function.identity()));
  }

  @Override
  public boolean add(Origin origin) {
    return em.createNativeQuery(
                "insert ignore into achievement_origin (achievement_id, context_id, origin_id,"
                    + " root_id, course_title, missing_item) values (?1, ?2, ?3, ?4, ?5, ?6)")
            .setParameter(1, origin.achievementId())
            .setParameter(2, origin.contextId())
            .setParameter(3, origin.originId())
            .setParameter(4, origin.rootId())
            .setParameter(5, origin.courseTitle())
            .setParameter(6, origin.missingItem().orElse(null))
            .executeUpdate()
        == 1;
  }
}
