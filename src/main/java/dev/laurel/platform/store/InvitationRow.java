package dev.laurel.platform.store;

import dev.laurel.platform.Invitation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "registration_invitation")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class InvitationRow {

  @Id private String id;

  @Column(name = "token_hash")
  private String tokenHash;

  private String note;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @Column(name = "used_by")
  private @Nullable String usedBy;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  InvitationRow() {}

  InvitationRow(Invitation invitation, String tokenHash) {
    this.id = invitation.id();
    this.tokenHash = tokenHash;
    this.note = invitation.note();
    this.createdAt = invitation.createdAt();
    this.expiresAt = invitation.expiresAt();
    this.usedAt = invitation.usedAt().orElse(null);
    this.usedBy = invitation.usedBy().orElse(null);
    this.revokedAt = invitation.revokedAt().orElse(null);
  }

  Invitation toInvitation() {
    return new Invitation(
        id,
        note,
        createdAt,
        expiresAt,
        Optional.ofNullable(usedAt),
        Optional.ofNullable(usedBy),
        Optional.ofNullable(revokedAt));
  }
}
