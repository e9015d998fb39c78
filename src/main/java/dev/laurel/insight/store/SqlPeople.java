package dev.laurel.insight.store;

import dev.laurel.insight.People;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the roster, and counts what hangs on each learner. */
@Singleton
public class SqlPeople implements People {

  private static final List<String> KINDS =
      Arrays.stream(LearnerKey.Kind.values()).map(Enum::name).sorted().toList();

  /** By way of the deployments, which the index begins with. */
  private static final String BY_KEY =
      "select k.learner_id from lti_deployment d join learner_key k on k.deployment_id = d.id"
          + " and k.platform_user_id = ?1"
          + " union select p.learner_id from lti_deployment d join person_key p"
          + " on p.deployment_id = d.id and p.kind in ?2 and p.key_value = ?1"
          + " union select x.learner_id from lti_deployment d join person_key_dispute x"
          + " on x.deployment_id = d.id and x.kind in ?2 and x.key_value = ?1";

  private static final String BY_NAME =
      "select l.id from learner l where (?1 = '' or locate(lower(?1), lower(l.name)) > 0)";

  private static final String IN_COURSE =
      " and exists (select 1 from membership m join lti_context c on c.id = m.context_id"
          + " where m.learner_id = l.id and locate(lower(?2), lower(c.title)) > 0)";

  private static final String ORDER = " order by l.name, l.id";

  private static final String PEOPLE =
      "select l.id, l.name, t.name as institution, s.kept_id,"
          + " (select count(*) from standing h where h.learner_id = l.id) as results,"
          + " (select count(*) from award a where a.learner_id = l.id) as badges"
          + " from learner l join tenant t on t.id = l.tenant_id"
          + " left join merged_learner s on s.learner_id = l.id"
          + " where l.id in ?1 order by l.name, l.id";

  private static final String KEYS =
      Stream.of(
              "select k.learner_id, p.name, 'LTI_SUB' as kind, k.platform_user_id as said, 0 as"
                  + " late from learner_key k",
              "select k.learner_id, p.name, k.kind, k.key_value, 0 from person_key k",
              "select k.learner_id, p.name, k.kind, k.key_value, 1 from person_key_dispute k")
          .map(
              select ->
                  select
                      + " join lti_deployment d on d.id = k.deployment_id"
                      + " join lti_platform p on p.id = d.platform_id where k.learner_id in ?1")
          .collect(Collectors.joining(" union all "));

  private static final String COURSES =
      "select m.learner_id, c.title, m.active from membership m"
          + " join lti_context c on c.id = m.context_id where m.learner_id in ?1"
          + " order by c.title, c.id";

  private static final String DISPUTES =
      "select p.name, x.kind, x.key_value, k.learner_id as holder_id, h.name as holder,"
          + " x.learner_id, l.name as claimant from person_key_dispute x"
          + " join person_key k on k.deployment_id = x.deployment_id and k.kind = x.kind"
          + " and k.key_value = x.key_value"
          + " join learner l on l.id = x.learner_id join learner h on h.id = k.learner_id"
          + " join lti_deployment d on d.id = x.deployment_id"
          + " join lti_platform p on p.id = d.platform_id"
          + " where not exists (select 1 from merged_learner s"
          + " join merged_learner t on t.kept_id = s.kept_id"
          + " where s.learner_id = x.learner_id and t.learner_id = k.learner_id)"
          + " order by x.created_at desc, x.kind, x.key_value";

  private final EntityManager em;

  @Inject
  public SqlPeople(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Person> find(String text, String course, int limit) {
    Set<String> ids = new LinkedHashSet<>();
    if (!text.isEmpty()) {
      Query byKey = em.createNativeQuery(BY_KEY, String.class);
      ids.addAll(texts(byKey.setParameter(1, text).setParameter(2, KINDS).setMaxResults(limit)));
    }
    Query byName =
        em.createNativeQuery(BY_NAME + (course.isEmpty() ? "" : IN_COURSE) + ORDER, String.class)
            .setParameter(1, text);
    if (!course.isEmpty()) {
      byName.setParameter(2, course);
    }
    ids.addAll(texts(byName.setMaxResults(limit)));
    return byIds(ids.stream().limit(limit).toList());
  }

  @Override
  public List<Person> byIds(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, List<@Nullable Object[]>> keys = byLearner(KEYS, ids);
    Map<String, List<@Nullable Object[]>> courses = byLearner(COURSES, ids);
    return Rows.of(em.createNativeQuery(PEOPLE, Object[].class).setParameter(1, ids))
        .map(row -> person(row, keys, courses))
        .toList();
  }

  private Map<String, List<@Nullable Object[]>> byLearner(String sql, Collection<String> ids) {
    Map<String, List<@Nullable Object[]>> byLearner = new HashMap<>();
    Rows.of(em.createNativeQuery(sql, Object[].class).setParameter(1, ids))
        .forEach(
            row ->
                byLearner
                    .computeIfAbsent(String.valueOf(row[0]), id -> new ArrayList<>())
                    .add(row));
    return byLearner;
  }

  private static Person person(
      @Nullable Object[] row,
      Map<String, List<@Nullable Object[]>> keys,
      Map<String, List<@Nullable Object[]>> courses) {
    String id = String.valueOf(row[0]);
    return new Person(
        id,
        text(row[1]),
        String.valueOf(row[2]),
        keys.getOrDefault(id, List.of()).stream().map(SqlPeople::key).toList(),
        courses.getOrDefault(id, List.of()).stream()
            .map(c -> new Place(String.valueOf(c[1]), Boolean.TRUE.equals(c[2])))
            .toList(),
        SqlAllChannels.number(row[4]),
        SqlAllChannels.number(row[5]),
        text(row[3]));
  }

  private static Key key(@Nullable Object[] row) {
    return new Key(String.valueOf(row[1]), key(row[2], row[3]), SqlAllChannels.number(row[4]) == 1);
  }

  @Override
  public List<Dispute> disputes(int limit) {
    return Rows.of(em.createNativeQuery(DISPUTES, Object[].class).setMaxResults(limit))
        .map(
            row ->
                new Dispute(
                    String.valueOf(row[0]),
                    key(row[1], row[2]),
                    String.valueOf(row[3]),
                    text(row[4]),
                    String.valueOf(row[5]),
                    text(row[6])))
        .toList();
  }

  private static LearnerKey key(@Nullable Object kind, @Nullable Object value) {
    return new LearnerKey(LearnerKey.Kind.valueOf(String.valueOf(kind)), String.valueOf(value));
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }

  private static List<String> texts(Query query) {
    return ((List<?>) query.getResultList()).stream().map(String::valueOf).toList();
  }
}
