package dev.laurel.roster.store;

import dev.laurel.roster.CanvasCourse;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.Enrolments;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Courses, people and memberships, written by few statements that two nodes may race with. */
@Singleton
public class JpaEnrolments implements Enrolments {

  private static final int KEYS_IN_ONE = 500;

  private static final String PEOPLE =
      "select k.learner_id, k.platform_user_id, l.name, l.email, m.launch_roles, m.listed_roles,"
          + " m.active,"
          + KeysSql.SAID
          + " from learner_key k join learner l on l.id = k.learner_id"
          + " left join membership m on m.learner_id = k.learner_id and m.context_id = ?1"
          + " where k.deployment_id = ?2";

  private final EntityManager em;
  private final Rows rows;

  @Inject
  public JpaEnrolments(EntityManager em) {
    this.em = em;
    this.rows = new Rows(em);
  }

  @Override
  public Optional<Context> course(String deploymentRowId, String platformContextId) {
    return em.createQuery(
            "select c from ContextRow c where c.deploymentId = :d and c.platformContextId = :p",
            ContextRow.class)
        .setParameter("d", deploymentRowId)
        .setParameter("p", platformContextId)
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .findFirst()
        .map(ContextRow::toContext);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Optional<Arrived> arrived(
      String deploymentRowId, String platformContextId, String platformUserId) {
    List<@Nullable Object[]> rows =
        em.createNativeQuery(ArrivalSql.SELECT, Object[].class)
            .setParameter(1, platformUserId)
            .setParameter(2, deploymentRowId)
            .setParameter(3, platformContextId)
            .getResultList();
    return rows.stream().findFirst().map(row -> ArrivalSql.read(row));
  }

  @Override
  public Context addCourse(Context context, Instant now) {
    List<@Nullable Object[]> values = new ArrayList<>();
    values.add(
        new @Nullable Object[] {
          context.id(),
          context.tenantId(),
          context.deploymentRowId(),
          context.platformContextId(),
          context.title(),
          text(context.lineItemsUrl()),
          text(context.membershipsUrl()),
          scopes(context),
          context.active(),
          now
        });
    rows.insert(
        "insert ignore into lti_context (id, tenant_id, deployment_id, platform_context_id, title,"
            + " line_items_url, memberships_url, scopes, active, created_at) values",
        "",
        values);
    return course(context.deploymentRowId(), context.platformContextId()).orElseThrow();
  }

  @Override
  public void changeCourse(Context context) {
    em.createNativeQuery(
            "update lti_context set title = ?1, line_items_url = ?2, memberships_url = ?3,"
                + " scopes = ?4, active = ?5 where id = ?6")
        .setParameter(1, context.title())
        .setParameter(2, text(context.lineItemsUrl()))
        .setParameter(3, text(context.membershipsUrl()))
        .setParameter(4, scopes(context))
        .setParameter(5, context.active())
        .setParameter(6, context.id())
        .executeUpdate();
  }

  @Override
  public void nameCourse(Context context, CanvasCourse said) {
    em.createNativeQuery(
            "update lti_context set canvas_course_id = ?1, canvas_course_uuid = ?2,"
                + " canvas_root_uuid = ?3 where id = ?4")
        .setParameter(1, said.globalId().orElse(null))
        .setParameter(2, said.uuid().orElse(null))
        .setParameter(3, said.rootAccountUuid().orElse(null))
        .setParameter(4, context.id())
        .executeUpdate();
  }

  @Override
  public Optional<Enrolled> person(Context context, String platformUserId) {
    Query query = em.createNativeQuery(PEOPLE + " and k.platform_user_id = ?3", Object[].class);
    return people(context, query.setParameter(3, platformUserId)).findFirst();
  }

  @Override
  public List<Enrolled> people(Context context, Collection<String> platformUserIds) {
    Map<String, Enrolled> found = new LinkedHashMap<>();
    people(context, em.createNativeQuery(PEOPLE + " and m.learner_id is not null", Object[].class))
        .forEach(person -> found.put(person.platformUserId(), person));
    List<String> others =
        platformUserIds.stream().filter(key -> !found.containsKey(key)).distinct().toList();
    for (int from = 0; from < others.size(); from += KEYS_IN_ONE) {
      List<String> part = others.subList(from, Math.min(others.size(), from + KEYS_IN_ONE));
      Query query = em.createNativeQuery(PEOPLE + " and k.platform_user_id in ?3", Object[].class);
      people(context, query.setParameter(3, part))
          .forEach(person -> found.put(person.platformUserId(), person));
    }
    return List.copyOf(found.values());
  }

  @SuppressWarnings("unchecked")
  private static Stream<Enrolled> people(Context context, Query query) {
    query.setParameter(1, context.id()).setParameter(2, context.deploymentRowId());
    return ((List<@Nullable Object[]>) query.getResultList()).stream().map(row -> enrolled(row, 0));
  }

  /** From the columns of {@link #PEOPLE}, the first of which is at `from`. */
  static Enrolled enrolled(@Nullable Object[] row, int from) {
    return new Enrolled(
        String.valueOf(row[from]),
        String.valueOf(row[from + 1]),
        Optional.ofNullable((String) row[from + 2]),
        Optional.ofNullable((String) row[from + 3]),
        RolesText.read((String) row[from + 4]),
        RolesText.read((String) row[from + 5]),
        row[from + 6] == null || Boolean.TRUE.equals(row[from + 6]),
        KeysSql.read((String) row[from + 7]));
  }

  @Override
  public Map<String, String> addPeople(Context context, List<Enrolled> newcomers, Instant now) {
    rows.insert(
        "insert into learner (id, tenant_id, name, email, created_at) values",
        "",
        newcomers.stream()
            .<@Nullable Object[]>map(
                p ->
                    new @Nullable Object[] {
                      p.learnerId(),
                      context.tenantId(),
                      p.name().orElse(null),
                      p.email().orElse(null),
                      now
                    })
            .toList());
    rows.insert(
        "insert ignore into learner_key (deployment_id, platform_user_id, learner_id, tenant_id,"
            + " created_at) values",
        "",
        newcomers.stream()
            .<@Nullable Object[]>map(
                p ->
                    new @Nullable Object[] {
                      context.deploymentRowId(),
                      p.platformUserId(),
                      p.learnerId(),
                      context.tenantId(),
                      now
                    })
            .toList());
    return withoutStrays(context, newcomers);
  }

  /** A person whose key another node has just taken is not kept. */
  private Map<String, String> withoutStrays(Context context, List<Enrolled> newcomers) {
    Map<String, String> ids = new LinkedHashMap<>();
    List<String> keys = newcomers.stream().map(Enrolled::platformUserId).toList();
    people(context, keys).forEach(person -> ids.put(person.platformUserId(), person.learnerId()));
    newcomers.stream()
        .filter(p -> !p.learnerId().equals(ids.get(p.platformUserId())))
        .forEach(
            stray ->
                em.createNativeQuery("delete from learner where id = ?1")
                    .setParameter(1, stray.learnerId())
                    .executeUpdate());
    ids.keySet().retainAll(keys);
    return ids;
  }

  @Override
  public void changePeople(Context context, List<Enrolled> people) {
    people.forEach(
        person ->
            em.createNativeQuery(
                    "update learner set name = ?1, email = ?2 where id = ?3 and tenant_id = ?4")
                .setParameter(1, person.name().orElse(null))
                .setParameter(2, person.email().orElse(null))
                .setParameter(3, person.learnerId())
                .setParameter(4, context.tenantId())
                .executeUpdate());
  }

  @Override
  public void putMembers(Context context, List<Enrolled> members, Instant now) {
    rows.insert(
        "insert into membership (context_id, learner_id, tenant_id, launch_roles, listed_roles,"
            + " active, joined_at, left_at) values",
        "on duplicate key update launch_roles = values(launch_roles),"
            + " listed_roles = values(listed_roles), active = values(active),"
            + " left_at = values(left_at)",
        members.stream()
            .<@Nullable Object[]>map(
                m ->
                    new @Nullable Object[] {
                      context.id(),
                      m.learnerId(),
                      context.tenantId(),
                      RolesText.write(m.launchRoles()),
                      RolesText.write(m.listedRoles()),
                      m.active(),
                      now,
                      m.active() ? null : now
                    })
            .toList());
  }

  @Override
  public boolean claimReading(String contextId, Instant notAfter, Instant now) {
    return em.createNativeQuery(
                "update lti_context set memberships_read_at = ?1 where id = ?2"
                    + " and (memberships_read_at is null or memberships_read_at <= ?3)")
            .setParameter(1, now)
            .setParameter(2, contextId)
            .setParameter(3, notAfter)
            .executeUpdate()
        == 1;
  }

  private static @Nullable String text(Optional<URI> uri) {
    return uri.map(Objects::toString).orElse(null);
  }

  private static String scopes(Context context) {
    return String.join(" ", context.scopes().stream().sorted().toList());
  }
}
