package dev.laurel.roster.store;

import dev.laurel.roster.Context;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKeys;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables `person_key` and `person_key_dispute`. */
@Singleton
public class JpaLearnerKeys implements LearnerKeys {

  private static final int VALUES_IN_ONE = 500;
  private static final String COLUMNS =
      " (deployment_id, kind, key_value, learner_id, tenant_id, created_at) values";

  /** In which every node locks them. */
  private static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.key().kind())
          .thenComparing(claim -> claim.key().value());

  private final EntityManager em;
  private final Rows rows;

  @Inject
  public JpaLearnerKeys(EntityManager em) {
    this.em = em;
    this.rows = new Rows(em);
  }

  @Override
  public List<Claim> add(Context course, List<Claim> claims, Instant now) {
    List<Claim> ordered = claims.stream().sorted(ORDER).toList();
    if (insert("person_key", course, ordered, now) == ordered.size()) {
      return List.of();
    }
    Map<LearnerKey, String> holders = holders(course, ordered);
    List<Claim> others =
        ordered.stream()
            .filter(claim -> !claim.learnerId().equals(holders.get(claim.key())))
            .toList();
    return insert("person_key_dispute", course, others, now) == 0 ? List.of() : others;
  }

  private int insert(String table, Context course, List<Claim> claims, Instant now) {
    return rows.insert(
        "insert ignore into " + table + COLUMNS,
        "",
        claims.stream()
            .<@Nullable Object[]>map(
                claim ->
                    new @Nullable Object[] {
                      course.deploymentRowId(),
                      claim.key().kind().name(),
                      claim.key().value(),
                      claim.learnerId(),
                      course.tenantId(),
                      now
                    })
            .toList());
  }

  private Map<LearnerKey, String> holders(Context course, List<Claim> claims) {
    List<String> values = claims.stream().map(claim -> claim.key().value()).distinct().toList();
    Map<LearnerKey, String> holders = new HashMap<>();
    for (int from = 0; from < values.size(); from += VALUES_IN_ONE) {
      Query query =
          em.createNativeQuery(
                  "select kind, key_value, learner_id from person_key"
                      + " where deployment_id = ?1 and kind in ?2 and key_value in ?3",
                  Object[].class)
              .setParameter(1, course.deploymentRowId())
              .setParameter(2, claims.stream().map(c -> c.key().kind().name()).distinct().toList())
              .setParameter(3, values.subList(from, Math.min(values.size(), from + VALUES_IN_ONE)));
      Rows.of(query).forEach(row -> holders.put(key(row), String.valueOf(row[2])));
    }
    return holders;
  }

  @Override
  public Map<LearnerKey, String> ofCourse(
      String deploymentRowId, String contextId, Set<LearnerKey.Kind> kinds) {
    Query query =
        em.createNativeQuery(MergesSql.keysOfCourse(""), Object[].class)
            .setParameter(1, deploymentRowId)
            .setParameter(2, contextId)
            .setParameter(3, kinds.stream().map(Enum::name).sorted().toList());
    Map<LearnerKey, String> learners = new LinkedHashMap<>();
    Rows.of(query).forEach(row -> learners.put(key(row), String.valueOf(row[2])));
    return learners;
  }

  @Override
  public Map<LearnerKey, String> inCourse(
      String deploymentRowId, String contextId, Collection<LearnerKey> keys) {
    Map<LearnerKey, String> learners = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      return learners;
    }
    Query query =
        em.createNativeQuery(MergesSql.keysOfCourse(" and k.key_value in ?4"), Object[].class)
            .setParameter(1, deploymentRowId)
            .setParameter(2, contextId)
            .setParameter(3, keys.stream().map(key -> key.kind().name()).distinct().toList())
            .setParameter(4, keys.stream().map(LearnerKey::value).distinct().toList());
    Rows.of(query).forEach(row -> learners.put(key(row), String.valueOf(row[2])));
    learners.keySet().retainAll(Set.copyOf(keys));
    return learners;
  }

  @Override
  public List<Dispute> disputes(String deploymentRowId, String contextId, int limit) {
    Query query =
        em.createNativeQuery(
                "select d.kind, d.key_value, d.learner_id, l.name, h.name as holder"
                    + " from membership m join person_key_dispute d on d.learner_id = m.learner_id"
                    + " join learner l on l.id = d.learner_id"
                    + " join person_key k on k.deployment_id = d.deployment_id and k.kind = d.kind"
                    + " and k.key_value = d.key_value"
                    + " left join membership hm on hm.learner_id = k.learner_id"
                    + " and hm.context_id = m.context_id"
                    + " left join learner h on h.id = hm.learner_id"
                    + " where m.context_id = ?2 and d.deployment_id = ?1"
                    + MergesSql.NOT_ONE_PERSON
                    + " order by d.created_at desc, d.kind, d.key_value",
                Object[].class)
            .setParameter(1, deploymentRowId)
            .setParameter(2, contextId)
            .setMaxResults(limit);
    return Rows.of(query).map(JpaLearnerKeys::dispute).toList();
  }

  private static Dispute dispute(@Nullable Object[] row) {
    return new Dispute(
        key(row),
        String.valueOf(row[2]),
        Optional.ofNullable((String) row[3]),
        Optional.ofNullable((String) row[4]));
  }

  private static LearnerKey key(@Nullable Object[] row) {
    return new LearnerKey(LearnerKey.Kind.valueOf(String.valueOf(row[0])), String.valueOf(row[1]));
  }
}
