package dev.laurel.launch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where sessions are kept. */
public interface Sessions {

  /**
   * Opens a session and thereby uses the nonce up.
   *
   * @throws NonceUsed when another launch has used it; the present transaction is lost then
   */
  void open(NewSession session);

  /**
   * Opens sessions each for itself, with one statement where no nonce is used already. Is not to be
   * called within a transaction.
   *
   * @return the ids of those that were opened; of all others the nonce was used already
   */
  Set<String> openEach(List<NewSession> sessions);

  /**
   * The newest session of a browser in a course.
   *
   * @param browserHashes of the browser's secrets
   * @param seenSince sessions that were last seen before are closed
   */
  Optional<LaunchSession> find(
      Collection<String> browserHashes, String contextId, Instant seenSince);

  /**
   * The session that a nonce has opened.
   *
   * @param browserHash whose it must be
   * @param seenSince sessions that were last seen before are closed
   */
  Optional<LaunchSession> opened(String nonce, String browserHash, Instant seenSince);

  /**
   * The newest session of a browser that is of this person, in whatever course or in none.
   *
   * @param browserHashes of the browser's secrets
   * @param seenSince sessions that were last seen before are closed
   */
  Optional<LaunchSession> findPerson(
      Collection<String> browserHashes, String learnerId, Instant seenSince);

  /** Notes that the session is in use. */
  void seen(String sessionId, Instant at);

  /**
   * Forgets sessions that were not in use for long.
   *
   * @return how many
   */
  int forget(Instant lastSeenBefore);

  /** A launch that was used already. */
  final class NonceUsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NonceUsed(Throwable cause) {
      super("the nonce was used already", cause);
    }
  }
}
