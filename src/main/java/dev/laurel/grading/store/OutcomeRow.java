package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outcome")
@SuppressWarnings("NullAway.Init")
class OutcomeRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "item_id")
  String itemId;

  @Column(name = "learner_id")
  String learnerId;

  String channel;

  @Column(name = "source_event_id")
  String sourceEventId;

  @Nullable String score;

  @Nullable String maximum;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "received_at")
  Instant receivedAt;

  static OutcomeRow of(Outcome outcome) {
    OutcomeRow row = new OutcomeRow();
    row.id = outcome.id();
    row.tenantId = outcome.tenantId();
    row.contextId = outcome.contextId();
    row.itemId = outcome.itemId();
    row.learnerId = outcome.learnerId();
    row.channel = outcome.channel().name();
    row.sourceEventId = outcome.sourceEventId();
    row.score = Scores.given(outcome.score());
    row.maximum = Scores.maximum(outcome.score());
    row.occurredAt = outcome.occurredAt();
    row.receivedAt = outcome.receivedAt();
    return row;
  }

  Outcome outcome() {
    return new Outcome(
        id,
        tenantId,
        contextId,
        itemId,
        learnerId,
        Channel.valueOf(channel),
        sourceEventId,
        Scores.read(score, maximum),
        occurredAt,
        receivedAt);
  }
}
