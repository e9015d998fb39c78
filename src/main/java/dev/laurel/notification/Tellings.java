package dev.laurel.notification;

import dev.laurel.notification.Attempt.Ending;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The outbox of this room. */
public interface Tellings {

  /** Adds those whose award and kind are not there yet; they are due at once. */
  void add(Collection<Telling> tellings, Instant now);

  /**
   * Takes what is due, oldest first, and lends it until the given time. Rows that others hold are
   * skipped.
   */
  List<Telling> take(Instant now, Instant until, int limit);

  void ended(String id, Ending ending, String detail, Instant now);

  /** Counts the attempt. */
  void setAside(String id, String error, Instant until);
}
