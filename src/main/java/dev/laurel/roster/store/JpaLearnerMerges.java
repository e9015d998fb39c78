package dev.laurel.roster.store;

import dev.laurel.roster.Learner;
import dev.laurel.roster.LearnerMerge;
import dev.laurel.roster.LearnerMerges;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables `merged_learner` and `learner_merge`. */
@Singleton
public class JpaLearnerMerges implements LearnerMerges {

  private final EntityManager em;

  @Inject
  public JpaLearnerMerges(EntityManager em) {
    this.em = em;
  }

  @Override
  public Set<String> idsOf(String learnerId) {
    Set<String> ids =
        new HashSet<>(
            texts(
                em.createNativeQuery(MergesSql.SAME_PERSON, String.class)
                    .setParameter(1, learnerId)));
    ids.add(learnerId);
    return ids;
  }

  /** In one order on every node. */
  @Override
  public List<Learner> hold(Collection<String> learnerIds) {
    Query query =
        em.createNativeQuery(
                "select id, tenant_id, name, email from learner where id in ?1 order by id"
                    + " for update",
                Object[].class)
            .setParameter(1, learnerIds);
    return Rows.of(query)
        .map(
            row ->
                new Learner(
                    String.valueOf(row[0]),
                    String.valueOf(row[1]),
                    Optional.ofNullable((String) row[2]),
                    Optional.ofNullable((String) row[3])))
        .toList();
  }

  @Override
  public Optional<String> keptFor(String learnerId) {
    return texts(
            em.createNativeQuery(
                    "select kept_id from merged_learner where learner_id = ?1", String.class)
                .setParameter(1, learnerId))
        .stream()
        .findFirst();
  }

  @Override
  public void link(String mergedId, String keptId) {
    em.createNativeQuery(
            "insert ignore into merged_learner (learner_id, kept_id) values (?1, ?1), (?2, ?1)")
        .setParameter(1, keptId)
        .setParameter(2, mergedId)
        .executeUpdate();
  }

  @Override
  public void unlink(String mergedId, String keptId) {
    em.createNativeQuery("delete from merged_learner where learner_id = ?1 and kept_id = ?2")
        .setParameter(1, mergedId)
        .setParameter(2, keptId)
        .executeUpdate();
    if (idsOf(keptId).size() == 1) {
      em.createNativeQuery("delete from merged_learner where learner_id = ?1")
          .setParameter(1, keptId)
          .executeUpdate();
    }
  }

  @Override
  public Set<String> courses(Collection<String> learnerIds) {
    return new HashSet<>(
        texts(
            em.createNativeQuery(
                    "select distinct context_id from membership where learner_id in ?1",
                    String.class)
                .setParameter(1, learnerIds)));
  }

  @Override
  public void note(LearnerMerge line) {
    em.createNativeQuery(
            "insert into learner_merge (id, tenant_id, kept_id, merged_id, act, said_by, reason,"
                + " said_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, line.id())
        .setParameter(2, line.tenantId())
        .setParameter(3, line.keptId())
        .setParameter(4, line.mergedId())
        .setParameter(5, line.act().name())
        .setParameter(6, line.said().by())
        .setParameter(7, line.said().reason())
        .setParameter(8, line.at())
        .executeUpdate();
  }

  @Override
  public List<LearnerMerge> log(String before, int limit) {
    return em
        .createQuery(
            "select m from MergeRow m where ?1 = '' or m.id < ?1 order by m.id desc",
            MergeRow.class)
        .setParameter(1, before)
        .setMaxResults(limit)
        .setHint("org.hibernate.readOnly", true)
        .getResultList()
        .stream()
        .map(MergeRow::line)
        .toList();
  }

  private static List<String> texts(Query query) {
    return ((List<?>) query.getResultList()).stream().map(String::valueOf).toList();
  }
}
