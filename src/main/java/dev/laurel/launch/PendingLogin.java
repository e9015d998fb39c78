package dev.laurel.launch;

import java.time.Instant;
import java.util.Optional;

/**
 * A login that the LMS has not answered yet. It is stored nowhere: it travels as the sealed `state`
 * and comes back with the answer.
 *
 * @param nonce must be in the ID token; used up by the session that it opens
 * @param platformId the registration that the login was for
 * @param deploymentId what the LMS said at the login, when it did
 * @param browserHash the browser that began; only it may end
 * @param expiresAt how long the LMS may take
 * @param storageFrame when the browser keeps no cookie: the window whose storage holds its secret
 */
record PendingLogin(
    String nonce,
    String platformId,
    Optional<String> deploymentId,
    String browserHash,
    Instant expiresAt,
    Optional<String> storageFrame) {

  /** The same, to be ended as a session of another secret. */
  PendingLogin keptBy(Browser browser) {
    return new PendingLogin(
        nonce, platformId, deploymentId, browser.hashes().getFirst(), expiresAt, storageFrame);
  }
}
