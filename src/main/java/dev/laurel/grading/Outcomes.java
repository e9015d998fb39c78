package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger: append-only, each event of a channel once. */
public interface Outcomes {

  /**
   * Adds lines whose events it does not hold yet; the others are left out, also when another node
   * adds the same at this moment.
   *
   * @return the ids of the lines that were added
   */
  Set<String> append(Collection<Outcome> outcomes);

  /** Every line about one learner in one item, in the order of hearing. */
  default List<Outcome> of(String learnerId, String itemId) {
    return of(List.of(learnerId), List.of(itemId));
  }

  /** Every line about some learners in some items, in the order of hearing. */
  List<Outcome> of(Collection<String> learnerIds, Collection<String> itemIds);

  /** Of these events of a channel those that it holds, by their ids, and whose each is. */
  Map<String, String> learners(Channel channel, Collection<String> eventIds);

  /** When the first line with a score about each item was heard; items without one are absent. */
  Map<String, Instant> firstHeard(Collection<String> itemIds);
}
