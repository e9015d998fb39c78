package dev.laurel.roster.store;

import dev.laurel.roster.Enrolled;
import dev.laurel.roster.Learner;
import dev.laurel.roster.Member;
import dev.laurel.roster.Memberships;
import dev.laurel.roster.OnePerson;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is in which course, read. */
@Singleton
public class JpaMemberships implements Memberships {

  private static final String COLUMNS =
      "select m.learner_id, l.name, l.email, m.launch_roles, m.listed_roles, m.active, s.kept_id";

  private static final String MEMBERS =
      COLUMNS
          + " from membership m join learner l on l.id = m.learner_id"
          + " left join merged_learner s on s.learner_id = m.learner_id"
          + " where m.context_id = ?1 order by l.name, l.id";

  /** Begins with the few learners of the person, however many members the course has. */
  private static final String ONE_MEMBER =
      COLUMNS
          + " from ("
          + MergesSql.SAME_PERSON
          + ") p join membership m on m.context_id = ?2 and m.learner_id = p.learner_id"
          + " join learner l on l.id = m.learner_id"
          + " left join merged_learner s on s.learner_id = m.learner_id"
          + " order by l.name, l.id";

  /** The same of a few people. */
  private static final String SOME_MEMBERS =
      COLUMNS
          + " from ("
          + MergesSql.SAME_PEOPLE
          + ") p join membership m on m.context_id = ?1 and m.learner_id = p.learner_id"
          + " join learner l on l.id = m.learner_id"
          + " left join merged_learner s on s.learner_id = m.learner_id"
          + " order by l.name, l.id";

  private static final String BY_KEY =
      "select k.platform_user_id, k.learner_id from membership m"
          + " join learner_key k on k.learner_id = m.learner_id"
          + " where k.deployment_id = ?1 and m.context_id = ?2";

  private final EntityManager em;

  @Inject
  public JpaMemberships(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Member> of(String contextId) {
    Query query = em.createNativeQuery(MEMBERS, Object[].class);
    return members(contextId, query.setParameter(1, contextId));
  }

  @Override
  public List<Member> of(String contextId, Collection<String> learnerIds) {
    if (learnerIds.isEmpty()) {
      return List.of();
    }
    Query query = em.createNativeQuery(SOME_MEMBERS, Object[].class).setParameter(1, contextId);
    return members(contextId, query.setParameter(2, learnerIds));
  }

  @Override
  public Optional<Member> of(String contextId, String learnerId) {
    Query query = em.createNativeQuery(ONE_MEMBER, Object[].class);
    return members(contextId, query.setParameter(1, learnerId).setParameter(2, contextId)).stream()
        .findFirst();
  }

  private static List<Member> members(String contextId, Query query) {
    Map<String, String> kept = new HashMap<>();
    List<Member> all =
        Rows.of(query)
            .map(
                row -> {
                  Member member = member(contextId, row);
                  kept.put(member.learnerId(), text(row[6]).orElse(member.learnerId()));
                  return member;
                })
            .toList();
    return OnePerson.folded(all, id -> kept.getOrDefault(id, id));
  }

  private static Member member(String contextId, @Nullable Object[] row) {
    Enrolled enrolled =
        new Enrolled(
            String.valueOf(row[0]),
            "",
            text(row[1]),
            text(row[2]),
            RolesText.read((String) row[3]),
            RolesText.read((String) row[4]),
            Boolean.TRUE.equals(row[5]));
    return new Member(
        enrolled.learnerId(),
        contextId,
        enrolled.name(),
        enrolled.email(),
        enrolled.roles(),
        enrolled.active());
  }

  @Override
  public Optional<String> learnerOf(String deploymentRowId, String platformUserId) {
    return one(
        "select learner_id from learner_key where deployment_id = ?1 and platform_user_id = ?2",
        deploymentRowId,
        platformUserId);
  }

  @Override
  public Optional<String> keyOf(String deploymentRowId, String learnerId) {
    return one(
        "select platform_user_id from learner_key where deployment_id = ?1 and learner_id = ?2",
        deploymentRowId,
        learnerId);
  }

  private Optional<String> one(String sql, String first, String second) {
    return em.createNativeQuery(sql, String.class)
        .setParameter(1, first)
        .setParameter(2, second)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(String::valueOf);
  }

  @Override
  public Map<String, String> learnersByKey(String deploymentRowId, String contextId) {
    return byKey(em.createNativeQuery(BY_KEY, Object[].class), deploymentRowId, contextId);
  }

  @Override
  public Map<String, String> learnersByKey(
      String deploymentRowId, String contextId, Collection<String> platformUserIds) {
    if (platformUserIds.isEmpty()) {
      return Map.of();
    }
    Query query =
        em.createNativeQuery(BY_KEY + " and k.platform_user_id in ?3", Object[].class)
            .setParameter(3, platformUserIds);
    return byKey(query, deploymentRowId, contextId);
  }

  private static Map<String, String> byKey(Query query, String deploymentRowId, String contextId) {
    Map<String, String> keys = new LinkedHashMap<>();
    Rows.of(query.setParameter(1, deploymentRowId).setParameter(2, contextId))
        .forEach(row -> keys.put(String.valueOf(row[0]), String.valueOf(row[1])));
    return Collections.unmodifiableMap(keys);
  }

  @Override
  public Optional<Learner> learner(String learnerId) {
    Query query =
        em.createNativeQuery(
            "select id, tenant_id, name, email from learner where id = ?1", Object[].class);
    return Rows.of(query.setParameter(1, learnerId))
        .findFirst()
        .map(
            row ->
                new Learner(
                    String.valueOf(row[0]), String.valueOf(row[1]), text(row[2]), text(row[3])));
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable((String) value);
  }
}
