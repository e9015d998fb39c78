package dev.laurel.achievement;

import java.util.List;
import java.util.Optional;

/** The working copies of achievements, one for each. */
public interface Drafts {

  Optional<Draft> byId(String id);

  /** Of a course, in the order of their making. */
  List<Draft> ofContext(String contextId);

  /** Adds or replaces. */
  void save(Draft draft);

  /** Only for what was never published. */
  void delete(String id);
}
