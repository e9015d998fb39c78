package dev.laurel.grading.store;

import dev.laurel.grading.StandingChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "standing_change")
@SuppressWarnings("NullAway.Init")
class StandingChangeRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "learner_id")
  String learnerId;

  @Column(name = "item_id")
  String itemId;

  int attempts;

  @Column(name = "next_attempt_at")
  @Nullable Instant nextAttemptAt;

  @Column(name = "last_error")
  @Nullable String lastError;

  StandingChange change() {
    return new StandingChange(id, tenantId, contextId, learnerId, itemId);
  }
}
