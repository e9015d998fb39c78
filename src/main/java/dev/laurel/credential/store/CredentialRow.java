package dev.laurel.credential.store;

import dev.laurel.credential.Credential;
import dev.laurel.credential.Intention;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "credential")
@SuppressWarnings("NullAway.Init")
class CredentialRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "award_id")
  String awardId;

  @Column(name = "issuer_id")
  String issuerId;

  @Column(name = "status_list_id")
  String statusListId;

  @Column(name = "status_index")
  int statusIndex;

  @Column(name = "reserved_at")
  Instant reservedAt;

  int attempts;

  @Column(name = "next_attempt_at")
  @Nullable Instant nextAttemptAt;

  @Column(name = "last_error")
  @Nullable String lastError;

  @Column(name = "signed_at")
  @Nullable Instant signedAt;

  @Column(name = "signed_bytes")
  byte @Nullable [] signedBytes;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  @Column(name = "revocation_reason")
  @Nullable String revocationReason;

  static CredentialRow of(Intention intention) {
    CredentialRow row = new CredentialRow();
    row.id = intention.id();
    row.tenantId = intention.tenantId();
    row.awardId = intention.awardId();
    row.issuerId = intention.issuerId();
    row.statusListId = intention.statusListId();
    row.statusIndex = intention.statusIndex();
    row.reservedAt = intention.reservedAt();
    row.nextAttemptAt = intention.reservedAt();
    return row;
  }

  Intention intention() {
    return new Intention(id, tenantId, awardId, issuerId, statusListId, statusIndex, reservedAt);
  }

  Credential credential() {
    return new Credential(
        intention(),
        Objects.requireNonNull(signedBytes),
        Objects.requireNonNull(signedAt),
        Optional.ofNullable(revokedAt));
  }
}
