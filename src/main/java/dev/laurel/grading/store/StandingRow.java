package dev.laurel.grading.store;

import dev.laurel.grading.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What holds; written by {@link JpaStandings} without a row object. */
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

  @Embedded SourceColumns source;

  @Embedded FindingColumns finding;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "outcome_id")
  String outcomeId;

  Standing standing() {
    return new Standing(
        learnerId, itemId, finding.finding(), occurredAt, receivedAt, source.source(), outcomeId);
  }
}
