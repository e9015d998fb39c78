package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.ParkedReports;
import dev.laurel.grading.Report;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Singleton
class JpaParkedReports implements ParkedReports {

  private final EntityManager em;
  private final Ids ids;

  @Inject
  JpaParkedReports(EntityManager em, Ids ids) {
    this.em = em;
    this.ids = ids;
  }

  @Override
  public void park(Course course, Collection<Report> reports) {
    Set<String> there = parkedAlready(reports.stream().map(Report::sourceEventId).toList());
    reports.stream()
        .filter(report -> !there.contains(report.sourceEventId()))
        .forEach(report -> em.persist(ParkedReportRow.of(ids.newId(), course, report)));
    em.flush();
  }

  private Set<String> parkedAlready(List<String> events) {
    return new HashSet<>(
        em.createQuery(
                "select p.sourceEventId from ParkedReportRow p where p.sourceEventId in :events",
                String.class)
            .setParameter("events", events)
            .getResultList());
  }

  @Override
  public List<Parked> claim(Instant now, int limit) {
    return Queries.rows(
            em,
            "SELECT * FROM parked_report WHERE next_attempt_at <= :now ORDER BY id LIMIT "
                + limit
                + " FOR UPDATE SKIP LOCKED",
            ParkedReportRow.class)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .map(ParkedReportRow::parked)
        .toList();
  }

  @Override
  public void done(Collection<String> rowIds) {
    if (!rowIds.isEmpty()) {
      em.createNativeQuery("DELETE FROM parked_report WHERE id IN (:ids)")
          .setParameter("ids", rowIds)
          .executeUpdate();
    }
  }

  @Override
  public void lookAgain(Collection<String> rowIds, Instant at) {
    em.createNativeQuery(
            "UPDATE parked_report SET attempts = attempts + 1, next_attempt_at = :at"
                + " WHERE id IN (:ids)")
        .setParameter("at", at)
        .setParameter("ids", rowIds)
        .executeUpdate();
  }

  @Override
  public void hurry(String contextId, Instant now) {
    em.createNativeQuery(
            "UPDATE parked_report SET next_attempt_at = :now"
                + " WHERE context_id = :context AND next_attempt_at > :now")
        .setParameter("now", now)
        .setParameter("context", contextId)
        .executeUpdate();
  }

  @Override
  public int waiting(String contextId) {
    return em.createQuery(
            "select count(p) from ParkedReportRow p where p.contextId = :context", Long.class)
        .setParameter("context", contextId)
        .getSingleResult()
        .intValue();
  }
}
