package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reports about people whom Laurel does not know yet; they wait and are never dropped. */
public interface ParkedReports {

  /**
   * @param id of the waiting row
   * @param course whose item it is
   * @param report what waits
   * @param attempts how often nobody was found for it
   */
  record Parked(String id, Course course, Report report, int attempts) {}

  /** Parks those that are not parked already. */
  void park(Course course, Collection<Report> reports);

  /** Takes rows that are due for this transaction; rows that others hold are skipped. */
  List<Parked> claim(Instant now, int limit);

  void done(Collection<String> ids);

  /** Nobody was found yet: look again at the given time. */
  void lookAgain(Collection<String> ids, Instant at);

  /** Somebody arrived: look again now. */
  void hurry(String contextId, Instant now);

  /**
   * What waits in a course, in the order in which it was parked.
   *
   * @param after the id of the last row that was seen, or empty
   */
  List<Parked> of(String contextId, String after, int limit);

  /** How many wait in a course. */
  int waiting(String contextId);
}
