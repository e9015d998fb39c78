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

  /**
   * Uses a nonce up and notes that the tool was there, in one transaction.
   *
   * @param until how long the nonce is remembered
   * @return false when it was used before
   */
  boolean use(String toolId, String nonce, Instant now, Instant until);
}
