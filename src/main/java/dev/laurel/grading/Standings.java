package dev.laurel.grading;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The standing of each learner in each graded item: one at most. */
public interface Standings {

  /** Of one learner in some items. */
  List<Standing> of(String learnerId, Collection<String> itemIds);

  /** Of some learners in some items. */
  List<Standing> of(Collection<String> learnerIds, Collection<String> itemIds);

  /** Of some learners in whatever item. */
  List<Standing> ofLearners(Collection<String> learnerIds);

  /** Of everybody in some items. */
  List<Standing> ofItems(Collection<String> itemIds);

  /**
   * Lets each standing hold unless what holds is later; safe against other nodes that do the same.
   *
   * @param standings at most one of a learner in an item
   * @return the ids of the outcomes that hold now and did not before
   */
  Set<String> advance(Course course, Collection<Standing> standings);

  /**
   * Lets each standing hold, whatever held: for places that this transaction has just advanced, so
   * that no other node can have changed them since they were read.
   *
   * @param standings at most one of a learner in an item
   */
  void replace(Course course, Collection<Standing> standings);
}
