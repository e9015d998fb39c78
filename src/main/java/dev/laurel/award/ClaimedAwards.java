package dev.laurel.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The awards that learners accepted and that wait to be told of: the outbox for later rooms. */
public interface ClaimedAwards {

  /** The ids of awards that wait and are due, oldest first; rows that others hold are skipped. */
  List<String> claim(Instant now, int limit);

  /** Removes rows that were handled, in the transaction that claimed them. */
  void done(Collection<String> awardIds);

  /** A row that failed rests until the given time. */
  void setAside(String awardId, String error, Instant until);
}
