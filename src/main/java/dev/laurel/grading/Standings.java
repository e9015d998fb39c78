package dev.laurel.grading;

import java.util.Collection;
import java.util.List;

/** The standing of each learner in each graded item: one at most. */
public interface Standings {

  /** Of one learner in some items. */
  List<Standing> of(String learnerId, Collection<String> itemIds);

  /** Of some learners in some items. */
  List<Standing> of(Collection<String> learnerIds, Collection<String> itemIds);

  /** Of everybody in some items. */
  List<Standing> ofItems(Collection<String> itemIds);

  /** Replaces what held before; the caller holds the items' locks. */
  void put(Course course, Collection<Standing> standings);
}
