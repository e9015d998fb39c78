package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the ledger; written by {@link JpaOutcomes} without a row object. */
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

  /** Absent in lines from before it was kept. */
  @Column(name = "learner_key")
  @Nullable String learnerKey;

  @Embedded SourceColumns source;

  @Embedded FindingColumns finding;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "received_at")
  Instant receivedAt;

  Outcome outcome() {
    return new Outcome(
        id,
        new Course(tenantId, contextId),
        itemId,
        learnerId,
        Objects.requireNonNullElse(learnerKey, ""),
        source.source(),
        finding.finding(),
        occurredAt,
        receivedAt);
  }
}
