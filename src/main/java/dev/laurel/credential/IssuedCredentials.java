package dev.laurel.credential;

import java.util.Collection;
import java.util.List;

/**
 * The credentials that were stored and that nobody has been told of: the outbox from credential to
 * notification, claimed and finished in one transaction.
 */
public interface IssuedCredentials {

  /** The ids of their awards, oldest first; rows that others hold are skipped. */
  List<String> claim(int limit);

  /** Removes rows that were handled, in the transaction that claimed them. */
  void done(Collection<String> awardIds);
}
