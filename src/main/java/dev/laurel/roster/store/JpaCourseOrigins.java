package dev.laurel.roster.store;

import dev.laurel.roster.CourseOrigins;
import dev.laurel.shared.Cut;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table `course_origin`. A copy that was dealt with has no next attempt. */
@Singleton
public class JpaCourseOrigins implements CourseOrigins {

  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;

  @Inject
  public JpaCourseOrigins(EntityManager em) {
    this.em = em;
  }

  @Override
  public Set<String> known(String deploymentRowId, Collection<String> platformContextIds) {
    if (platformContextIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "select c.platformContextId from ContextRow c where c.deploymentId = :d"
                    + " and c.platformContextId in :ids",
                String.class)
            .setParameter("d", deploymentRowId)
            .setParameter("ids", platformContextIds)
            .getResultList());
  }

  @Override
  public void note(CopyNote note, Instant now) {
    em.createNativeQuery(
            "insert ignore into course_origin (id, tenant_id, deployment_id, copy_context_id,"
                + " origin_context_id, noted_at, attempts, next_attempt_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, 0, ?6)")
        .setParameter(1, note.id())
        .setParameter(2, note.tenantId())
        .setParameter(3, note.deploymentRowId())
        .setParameter(4, note.copy())
        .setParameter(5, note.origin())
        .setParameter(6, now)
        .executeUpdate();
  }

  /** A copy waits until somebody has launched from it. */
  @Override
  public List<CourseCopy> take(Instant now, Instant until, int limit) {
    List<?> ids =
        em.createNativeQuery(
                "select o.id from course_origin o where o.next_attempt_at <= ?1 and exists"
                    + " (select 1 from lti_context c where c.deployment_id = o.deployment_id"
                    + " and c.platform_context_id = o.copy_context_id)"
                    + " order by o.next_attempt_at, o.id limit ?2 for update skip locked",
                String.class)
            .setParameter(1, now)
            .setParameter(2, limit)
            .getResultList();
    ids.forEach(id -> next(String.valueOf(id), until));
    return ids.stream().map(String::valueOf).flatMap(id -> copies(id).stream()).toList();
  }

  private List<CourseCopy> copies(String id) {
    return em
        .createQuery(
            "select o.attempts, c, f from CourseOriginRow o"
                + " join ContextRow c on c.deploymentId = o.deploymentId"
                + " and c.platformContextId = o.copyContextId"
                + " join ContextRow f on f.deploymentId = o.deploymentId"
                + " and f.platformContextId = o.originContextId where o.id = ?1",
            Object[].class)
        .setParameter(1, id)
        .setHint("org.hibernate.readOnly", true)
        .getResultList()
        .stream()
        .map(
            row ->
                new CourseCopy(
                    id,
                    ((ContextRow) row[1]).toContext(),
                    ((ContextRow) row[2]).toContext(),
                    (int) row[0]))
        .toList();
  }

  private void next(String id, Instant until) {
    em.createNativeQuery("update course_origin set next_attempt_at = ?1 where id = ?2")
        .setParameter(1, until)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  public void done(String id) {
    em.createNativeQuery(
            "update course_origin set next_attempt_at = null, last_error = null where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    em.createNativeQuery(
            "update course_origin set attempts = attempts + 1, last_error = ?1,"
                + " next_attempt_at = ?2 where id = ?3")
        .setParameter(1, Cut.to(error, LONGEST_ERROR))
        .setParameter(2, until)
        .setParameter(3, id)
        .executeUpdate();
  }
}
