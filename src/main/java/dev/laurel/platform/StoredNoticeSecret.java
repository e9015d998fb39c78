package dev.laurel.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret that one LMS may sign its notices with.
 *
 * @param id names it in a notice ({@code kid})
 * @param platformId the registration that it is good for
 * @param sealed the secret, sealed
 * @param createdAt when the operator made it
 * @param lastUsedAt when a notice came with it, to the minute
 */
public record StoredNoticeSecret(
    String id, String platformId, String sealed, Instant createdAt, Optional<Instant> lastUsedAt) {

  @Override
  public String toString() {
    return "StoredNoticeSecret[" + platformId + ", " + id + "]";
  }
}
