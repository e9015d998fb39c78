package dev.laurel.grading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The graded items that Laurel knows of. */
public interface GradedItems {

  Optional<GradedItem> byId(String id);

  List<GradedItem> byIds(Collection<String> ids);

  /** Those of a channel that it calls so, gone ones too. */
  List<GradedItem> byUrls(String contextId, Channel channel, Collection<String> urls);

  /** How many a course has of a channel, gone ones too. */
  int count(String contextId, Channel channel);

  /** All of a course, gone ones too, in the order in which they became known. */
  List<GradedItem> ofContext(String contextId);

  /** Adds new ones and updates known ones. */
  void save(Collection<GradedItem> items);
}
