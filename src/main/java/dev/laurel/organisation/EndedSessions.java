package dev.laurel.organisation;

import java.time.Instant;

/** Operator sessions that were ended before their time. */
public interface EndedSessions {

  /**
   * Ends a session on every node, within the present transaction; ending it twice changes nothing.
   *
   * @param token of the session; only its hash is kept
   * @param until when the token holds no longer anyhow
   */
  void end(String token, Instant now, Instant until);

  /** Whether it was ended. */
  boolean isEnded(String token);
}
