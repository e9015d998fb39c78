package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.ParkedReports;
import dev.laurel.grading.Report;
import dev.laurel.shared.Ids;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    new Rows(em)
        .insert(
            "insert ignore into parked_report (id, tenant_id, context_id, item_id, user_key,"
                + " channel, source_event_id, raw_hash, kind, state, score, maximum, occurred_at,"
                + " received_at, attempts, next_attempt_at) values",
            "",
            reports.stream().map(report -> values(course, report)).toList());
  }

  private @Nullable Object[] values(Course course, Report report) {
    ReportColumns columns = new ReportColumns(course, report);
    return new @Nullable Object[] {
      ids.newId(),
      columns.tenantId,
      columns.contextId,
      columns.itemId,
      columns.userKey,
      columns.source.channel,
      columns.source.sourceEventId,
      columns.source.rawHash,
      columns.finding.kind,
      columns.finding.state,
      columns.finding.score,
      columns.finding.maximum,
      columns.occurredAt,
      columns.receivedAt,
      0,
      columns.receivedAt
    };
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
  public List<Parked> of(String contextId, String after, int limit) {
    return em
        .createQuery(
            "select p from ParkedReportRow p where p.columns.contextId = :context"
                + " and p.id > :after order by p.id",
            ParkedReportRow.class)
        .setParameter("context", contextId)
        .setParameter("after", after)
        .setMaxResults(limit)
        .setHint("org.hibernate.readOnly", true)
        .getResultList()
        .stream()
        .map(ParkedReportRow::parked)
        .toList();
  }

  @Override
  public int waiting(String contextId) {
    return em.createQuery(
            "select count(p) from ParkedReportRow p where p.columns.contextId = :context",
            Long.class)
        .setParameter("context", contextId)
        .getSingleResult()
        .intValue();
  }
}
