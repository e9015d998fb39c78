package dev.laurel.grading;

import java.util.Map;

/** Who is behind the user ids of an LMS. */
public interface Learners {

  /** The members of a course, those who left too: the user's id at the LMS to our learner id. */
  Map<String, String> byKey(String contextId);

  /** Asks the LMS who is in the course, unless that was done a moment ago. Leaves this machine. */
  void refresh(String contextId);
}
