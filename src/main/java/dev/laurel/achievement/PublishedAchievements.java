package dev.laurel.achievement;

import java.time.Instant;
import java.util.List;

/** The rows that publishing leaves for the stage that decides about awards. */
public interface PublishedAchievements {

  /**
   * @param id of the waiting row
   * @param achievementId what was published
   */
  record Published(String id, String achievementId) {}

  void leave(String achievementId);

  /** Takes rows that are due for this transaction; rows that others hold are skipped. */
  List<Published> claim(Instant now, int limit);

  /** Takes the rows of one course; waits for those that others hold. */
  List<Published> claimOf(String contextId);

  void done(String id);

  /** A row that failed rests until the given time. */
  void setAside(String id, String error, Instant until);
}
