package dev.laurel.award.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An award that waits for somebody. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
class OutboxRow {

  @Id
  @Column(name = "award_id")
  String awardId;

  int attempts;

  @Column(name = "next_attempt_at")
  @Nullable Instant nextAttemptAt;

  @Column(name = "last_error")
  @Nullable String lastError;
}
