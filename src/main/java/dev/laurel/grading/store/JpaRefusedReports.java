package dev.laurel.grading.store;

import dev.laurel.grading.RefusedReports;
import dev.laurel.shared.Cut;
import dev.laurel.shared.Ids;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaRefusedReports implements RefusedReports {

  private static final int LONGEST_KEY = 500;

  private final EntityManager em;
  private final Ids ids;

  @Inject
  JpaRefusedReports(EntityManager em, Ids ids) {
    this.em = em;
    this.ids = ids;
  }

  @Override
  public void keep(Collection<Refused> refused) {
    new Rows(em)
        .insert(
            "insert ignore into refused_report (id, tenant_id, context_id, item_id, user_key,"
                + " channel, source_event_id, raw_hash, kind, state, score, maximum, occurred_at,"
                + " received_at, reason) values",
            "",
            refused.stream().map(this::values).toList());
  }

  private @Nullable Object[] values(Refused refused) {
    ReportColumns columns = new ReportColumns(refused.course(), refused.report());
    String key = columns.userKey;
    return new @Nullable Object[] {
      ids.newId(),
      columns.tenantId,
      columns.contextId,
      columns.itemId,
      Cut.to(key, LONGEST_KEY),
      columns.source.channel,
      columns.source.sourceEventId,
      columns.source.rawHash,
      columns.finding.kind,
      columns.finding.state,
      columns.finding.score,
      columns.finding.maximum,
      columns.occurredAt,
      columns.receivedAt,
      refused.reason().name()
    };
  }

  @Override
  public List<Refused> latest(String contextId, int limit) {
    return em
        .createQuery(
            "select r from RefusedReportRow r where r.columns.contextId = :context"
                + " order by r.columns.receivedAt desc, r.id desc",
            RefusedReportRow.class)
        .setParameter("context", contextId)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(RefusedReportRow::refused)
        .toList();
  }
}
