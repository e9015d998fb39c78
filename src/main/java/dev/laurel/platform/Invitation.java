package dev.laurel.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A link by which one LMS registers without waiting for approval. Its secret is not in here.
 *
 * @param id Laurel's id
 * @param note for whom the operator made it
 * @param createdAt when
 * @param expiresAt until when it holds
 * @param usedAt when an LMS registered by it
 * @param usedBy the LMS's address
 * @param revokedAt when the operator took it back
 */
public record Invitation(
    String id,
    String note,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> usedAt,
    Optional<String> usedBy,
    Optional<Instant> revokedAt) {

  /** Whether an LMS can still register by it. */
  public boolean isOpen(Instant now) {
    return usedAt.isEmpty() && revokedAt.isEmpty() && expiresAt.isAfter(now);
  }
}
