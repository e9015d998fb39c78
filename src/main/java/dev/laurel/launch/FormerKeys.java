package dev.laurel.launch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What LTI 1.1 called people, courses and links: additional keys, by which old data is found. */
public interface FormerKeys {

  /** All of a deployment that were seen for this present thing. */
  List<FormerKey> of(String deploymentRowId, FormerKey.Kind kind, String current);

  /** What was called so. */
  Optional<FormerKey> find(
      String deploymentRowId, FormerKey.Kind kind, String consumerKey, String former);

  /**
   * Adds a key, unless it is known already; the first that was proven stays.
   *
   * @return whether it was new
   */
  boolean addIfNew(FormerKey key, Instant now);
}
