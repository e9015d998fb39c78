package dev.laurel.achievement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Published achievements, in their current version unless said otherwise. */
public interface Achievements {

  Optional<Achievement> byId(String id);

  List<Achievement> byIds(Collection<String> ids);

  Optional<Achievement> version(String id, int version);

  /** Of a course, paused ones too, in the order of their first publication. */
  List<Achievement> ofContext(String contextId);

  /** Those that are not paused and whose rule looks at one of these items. */
  List<Achievement> watching(Collection<String> itemIds);

  /** Adds the next version and makes it the current one. */
  void publish(Achievement achievement);

  void setPaused(String id, boolean paused);
}
