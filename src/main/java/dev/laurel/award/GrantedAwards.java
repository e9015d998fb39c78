package dev.laurel.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The awards that wait for their credential: the outbox from award to credential. The reader claims
 * and finishes rows in one transaction; a crash in between leaves them waiting.
 */
public interface GrantedAwards {

  /** The ids of awards that wait and are due, oldest first; rows that others hold are skipped. */
  List<String> claim(Instant now, int limit);

  /** Removes rows that were handled, in the transaction that claimed them. */
  void done(Collection<String> awardIds);

  /** A row that failed rests until the given time. */
  void setAside(String awardId, String error, Instant until);
}
