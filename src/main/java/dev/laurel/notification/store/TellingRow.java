package dev.laurel.notification.store;

import dev.laurel.notification.Telling;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "telling")
@SuppressWarnings("NullAway.Init")
class TellingRow {

  static final String WAITING = "WAITING";

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "award_id")
  String awardId;

  String kind;

  String state;

  @Column(name = "created_at")
  Instant createdAt;

  int attempts;

  @Column(name = "next_attempt_at")
  @Nullable Instant nextAttemptAt;

  @Column(name = "last_error")
  @Nullable String lastError;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  static TellingRow of(Telling telling, Instant now) {
    TellingRow row = new TellingRow();
    row.id = telling.id();
    row.tenantId = telling.tenantId();
    row.awardId = telling.awardId();
    row.kind = telling.kind().name();
    row.state = WAITING;
    row.createdAt = now;
    row.attempts = telling.attempts();
    row.nextAttemptAt = now;
    return row;
  }

  Telling telling() {
    return new Telling(id, tenantId, awardId, Telling.Kind.valueOf(kind), attempts);
  }
}
