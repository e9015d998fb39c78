package dev.laurel.credential;

import java.time.Instant;
import java.util.Optional;

/** Signed credentials. */
public interface Credentials {

  Optional<Credential> byId(String id);

  Optional<Credential> ofAward(String awardId);

  /**
   * Marks one as revoked and makes its status list tell so.
   *
   * @param reason for the institution's own record; it is not published
   * @return false when it is unknown or revoked already
   */
  boolean revoke(String id, String reason, Instant now);
}
