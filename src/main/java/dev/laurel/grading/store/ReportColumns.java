package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.Report;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** A report that is not in the ledger, with its course. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ReportColumns {

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "item_id")
  String itemId;

  @Column(name = "user_key")
  String userKey;

  @Embedded SourceColumns source;

  @Embedded FindingColumns finding;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "received_at")
  Instant receivedAt;

  ReportColumns() {}

  ReportColumns(Course course, Report report) {
    tenantId = course.tenantId();
    contextId = course.contextId();
    itemId = report.itemId();
    userKey = report.userKey();
    source = new SourceColumns(report.source());
    finding = new FindingColumns(report.finding());
    occurredAt = report.occurredAt();
    receivedAt = report.receivedAt();
  }

  Course course() {
    return new Course(tenantId, contextId);
  }

  Report report() {
    return new Report(source.source(), itemId, userKey, finding.finding(), occurredAt, receivedAt);
  }
}
