package dev.laurel.grading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tools of LTI 1.1 that may pass grades back. */
public interface OlderTools {

  void add(OlderTool tool);

  Optional<OlderTool> byId(String toolId);

  /** All of a course, ended ones too, oldest first. */
  List<OlderTool> ofContext(String contextId);

  /** From now on it may do nothing; the first time counts. */
  void end(String toolId, Instant now);

  /** Whether a course has one that has not ended. */
  boolean has(Course course);

  /**
   * Uses a nonce up, in one transaction. Once a minute it also notes that the tool was there and
   * forgets old nonces: a class that hands in at once must not wait for the row of its tool.
   *
   * @param tool as it was just read
   * @param until how long the nonce is remembered at least
   * @return false when it was used before
   */
  boolean use(OlderTool tool, String nonce, Instant now, Instant until);
}
