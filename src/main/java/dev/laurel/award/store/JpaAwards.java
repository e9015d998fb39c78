package dev.laurel.award.store;

import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JpaAwards implements Awards {

  private final EntityManager em;

  @Inject
  JpaAwards(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Award> byId(String id) {
    return Optional.ofNullable(em.find(AwardRow.class, id)).map(AwardRow::award);
  }

  @Override
  public List<Award> byIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : read(query("a.id in :ids").setParameter("ids", ids));
  }

  @Override
  public List<Award> of(String contextId, Collection<String> learnerIds) {
    return read(
        query("a.contextId = :context and a.learnerId in :learners")
            .setParameter("context", contextId)
            .setParameter("learners", learnerIds));
  }

  @Override
  public List<Award> ofLearners(String tenantId, Collection<String> learnerIds) {
    return read(
        query("a.tenantId = :tenant and a.learnerId in :learners")
            .setParameter("tenant", tenantId)
            .setParameter("learners", learnerIds));
  }

  @Override
  public List<Award> ofContext(String contextId) {
    return read(query("a.contextId = :context").setParameter("context", contextId));
  }

  @Override
  public List<Award> of(Collection<String> achievementIds, Collection<String> learnerIds) {
    return achievementIds.isEmpty() || learnerIds.isEmpty()
        ? List.of()
        : read(
            query("a.achievementId in :achievements and a.learnerId in :learners")
                .setParameter("achievements", achievementIds)
                .setParameter("learners", learnerIds));
  }

  @Override
  public void grant(Collection<Award> awards) {
    awards.forEach(award -> em.persist(AwardRow.of(award)));
    em.flush();
    awards.forEach(award -> em.persist(GrantedRow.of(award.id())));
    em.flush();
  }

  @Override
  public boolean claim(String awardId, Instant now) {
    int changed =
        em.createQuery(
                "update AwardRow a set a.state = 'CLAIMED', a.claimedAt = :now"
                    + " where a.id = :id and a.state = 'OFFERED'")
            .setParameter("now", now)
            .setParameter("id", awardId)
            .executeUpdate();
    if (changed == 1) {
      em.persist(ClaimedRow.of(awardId));
      em.flush();
    }
    em.clear();
    return changed == 1;
  }

  @Override
  public void markBelow(String awardId, Instant since, String verdictJson) {
    AwardRow row = em.find(AwardRow.class, awardId);
    row.belowSince = since;
    row.belowVerdict = verdictJson;
  }

  @Override
  public void clearBelow(String awardId) {
    AwardRow row = em.find(AwardRow.class, awardId);
    row.belowSince = null;
    row.belowVerdict = null;
  }

  private TypedQuery<AwardRow> query(String where) {
    return em.createQuery(
        "select a from AwardRow a where " + where + " order by a.grantedAt, a.id", AwardRow.class);
  }

  private static List<Award> read(TypedQuery<AwardRow> query) {
    return query.getResultList().stream().map(AwardRow::award).toList();
  }
}
