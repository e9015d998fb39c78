package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The rows that grading leaves for the stage that decides about awards. */
public interface StandingChanges {

  /** Leaves rows; part of the transaction that changed the standings. */
  void leave(Collection<StandingChange> changes);

  /**
   * Takes rows that are due, oldest first, for this transaction only; rows that others hold are
   * skipped.
   */
  List<StandingChange> claim(Instant now, int limit);

  /** Takes the rows of one course; waits for those that others hold. */
  List<StandingChange> claimOf(String contextId, int limit);

  /** The rows that are due, without taking them. */
  List<StandingChange> due(Instant now, int limit);

  /** Takes one row for this transaction, unless somebody else holds it or it is gone. */
  List<StandingChange> claimOnly(String id);

  /** Removes rows that were handled, in the transaction that claimed them. */
  void done(Collection<String> ids);

  /** A row that failed rests until the given time and does not hold up its neighbours. */
  void setAside(String id, String error, Instant until);
}
