package dev.laurel.demo;

import java.time.Instant;
import java.util.Optional;

/** Content that a teacher chose in a tool and has not yet saved. */
public interface Selections {

  void add(Selection selection);

  /** Gives the selection once; nobody gets it a second time. */
  Optional<Selection> take(String id);

  /** Forgets what nobody saved. */
  void forgetBefore(Instant time);

  /**
   * @param contentItems the JSON array that the tool sent
   */
  record Selection(
      String id,
      String userId,
      String courseId,
      String toolId,
      String contentItems,
      Instant madeAt) {}
}
