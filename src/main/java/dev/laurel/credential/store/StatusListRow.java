package dev.laurel.credential.store;

import dev.laurel.credential.StatusList;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "status_list")
@SuppressWarnings("NullAway.Init")
class StatusListRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "issuer_id")
  String issuerId;

  int number;

  int size;

  int taken;

  @Column(name = "shuffle_key")
  String shuffleKey;

  @Column(name = "created_at")
  Instant createdAt;

  long revision;

  @Column(name = "signed_revision")
  @Nullable Long signedRevision;

  @Column(name = "signed_at")
  @Nullable Instant signedAt;

  @Column(name = "signed_bytes")
  byte @Nullable [] signedBytes;

  static StatusListRow of(StatusList list) {
    StatusListRow row = new StatusListRow();
    row.id = list.id();
    row.tenantId = list.tenantId();
    row.issuerId = list.issuerId();
    row.number = list.number();
    row.size = list.size();
    row.taken = list.taken();
    row.shuffleKey = list.shuffleKey();
    row.createdAt = list.createdAt();
    row.revision = list.revision();
    return row;
  }
}
