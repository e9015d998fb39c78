package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "standing")
@IdClass(StandingRow.Key.class)
@SuppressWarnings("NullAway.Init")
class StandingRow {

  record Key(String itemId, String learnerId) implements Serializable {}

  @Id
  @Column(name = "item_id")
  String itemId;

  @Id
  @Column(name = "learner_id")
  String learnerId;

  @Column(name = "tenant_id")
  String tenantId;

  @Nullable String score;

  @Nullable String maximum;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "received_at")
  Instant receivedAt;

  String channel;

  @Column(name = "outcome_id")
  String outcomeId;

  Key key() {
    return new Key(itemId, learnerId);
  }

  void fill(Standing standing) {
    itemId = standing.itemId();
    learnerId = standing.learnerId();
    score = Scores.given(standing.score());
    maximum = Scores.maximum(standing.score());
    occurredAt = standing.occurredAt();
    receivedAt = standing.receivedAt();
    channel = standing.channel().name();
    outcomeId = standing.outcomeId();
  }

  Standing standing() {
    return new Standing(
        learnerId,
        itemId,
        Scores.read(score, maximum),
        occurredAt,
        receivedAt,
        Channel.valueOf(channel),
        outcomeId);
  }
}
