package dev.laurel.grading;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The ledger: append-only, each event of a channel once. */
public interface Outcomes {

  /** Which of these events the ledger holds already. */
  Set<String> known(Channel channel, Collection<String> sourceEventIds);

  void append(Collection<Outcome> outcomes);

  /** Every line about one learner in one item, in the order of hearing. */
  List<Outcome> of(String learnerId, String itemId);
}
