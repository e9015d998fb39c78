package dev.laurel.launch;

import java.time.Instant;
import java.util.Optional;

/** Where requests for content wait for their answers. */
public interface PendingSelections {

  void keep(PendingSelection selection);

  /** One that has not expired, answered or not: the back button leads to answered ones. */
  Optional<PendingSelection> find(String id, Instant now);

  /** The newest of a person in a course that is neither answered nor expired. */
  Optional<PendingSelection> newestOpen(String contextId, String learnerId, Instant now);

  /** The browser has taken the answer back to the LMS. */
  void answered(String id, Instant at);

  /**
   * Forgets what expired.
   *
   * @return how many
   */
  int forget(Instant expiredBefore);
}
