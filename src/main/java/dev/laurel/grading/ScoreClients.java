package dev.laurel.grading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tools and scripts that may pass grades back. */
public interface ScoreClients {

  void add(ScoreClient client);

  Optional<ScoreClient> byId(String clientId);

  /** All of a course, revoked ones too, oldest first. */
  List<ScoreClient> ofContext(String contextId);

  /** From now on it may do nothing; the first time counts. */
  void revoke(String clientId, Instant now);

  /**
   * Uses an assertion's id up and notes that the client was there, in one transaction.
   *
   * @param assertionId `jti`
   * @param until how long it is remembered
   * @return false when it was used before
   */
  boolean use(String clientId, String assertionId, Instant now, Instant until);
}
