package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.ParkedReports.Parked;
import dev.laurel.grading.Report;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "parked_report")
@SuppressWarnings("NullAway.Init")
class ParkedReportRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "item_id")
  String itemId;

  @Column(name = "user_key")
  String userKey;

  String channel;

  @Column(name = "source_event_id")
  String sourceEventId;

  @Nullable String score;

  @Nullable String maximum;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "received_at")
  Instant receivedAt;

  int attempts;

  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  static ParkedReportRow of(String id, Course course, Report report) {
    ParkedReportRow row = new ParkedReportRow();
    row.id = id;
    row.tenantId = course.tenantId();
    row.contextId = course.contextId();
    row.itemId = report.itemId();
    row.userKey = report.userKey();
    row.channel = report.channel().name();
    row.sourceEventId = report.sourceEventId();
    row.score = Scores.given(report.score());
    row.maximum = Scores.maximum(report.score());
    row.occurredAt = report.occurredAt();
    row.receivedAt = report.receivedAt();
    row.nextAttemptAt = report.receivedAt();
    return row;
  }

  Parked parked() {
    return new Parked(
        id,
        new Course(tenantId, contextId),
        new Report(
            Channel.valueOf(channel),
            sourceEventId,
            itemId,
            userKey,
            Scores.read(score, maximum),
            occurredAt,
            receivedAt),
        attempts);
  }
}
