package dev.laurel.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Takes a credential back. Its page and its bytes stay; from the end of the transaction on its
 * status list says that it is revoked.
 */
@Singleton
public class RevokeCredential {

  private final Credentials credentials;
  private final Clock clock;

  @Inject
  RevokeCredential(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * @param reason for the institution's own record
   * @return false when it is unknown or was revoked before
   */
  @Transactional
  public boolean revoke(String credentialId, String reason) {
    return credentials.revoke(credentialId, reason, clock.instant());
  }
}
