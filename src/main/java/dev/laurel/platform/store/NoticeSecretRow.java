package dev.laurel.platform.store;

import dev.laurel.platform.StoredNoticeSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notice_secret")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class NoticeSecretRow {

  @Id private String id;

  @Column(name = "platform_id")
  private String platformId;

  @Column(name = "sealed_secret")
  private String sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  NoticeSecretRow() {}

  NoticeSecretRow(StoredNoticeSecret secret) {
    this.id = secret.id();
    this.platformId = secret.platformId();
    this.sealed = secret.sealed();
    this.createdAt = secret.createdAt();
    this.lastUsedAt = secret.lastUsedAt().orElse(null);
  }

  StoredNoticeSecret toSecret() {
    return new StoredNoticeSecret(
        id, platformId, sealed, createdAt, Optional.ofNullable(lastUsedAt));
  }
}
