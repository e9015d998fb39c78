package dev.laurel.grading;

import java.util.Collection;
import java.util.Map;

/** Who is behind the user ids of an LMS. */
public interface Learners {

  /** The members of a course, those who left too: the user's id at the LMS to our learner id. */
  Map<String, String> byKey(String contextId);

  /**
   * The same for these ids only, be they a few of a large course or as many as a file has. An id
   * that names another kind of key (see {@link dev.laurel.roster.LearnerKey#text}) is looked for
   * under that kind.
   *
   * @return each id that is known to our learner id; others may be among them
   */
  Map<String, String> byKeys(String contextId, Collection<String> userKeys);

  /** Asks the LMS who is in the course, unless that was done a moment ago. Leaves this machine. */
  void refresh(String contextId);
}
