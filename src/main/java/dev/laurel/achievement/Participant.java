package dev.laurel.achievement;

import java.util.Set;

/**
 * Somebody in a course.
 *
 * @param learnerId who
 * @param name empty when the LMS does not tell
 * @param learns whether this person can earn badges here: a learner, and nobody who teaches
 * @param active whether the LMS still lists them
 * @param ids every learner that this person is in the course, `learnerId` among them
 */
public record Participant(
    String learnerId, String name, boolean learns, boolean active, Set<String> ids) {

  public Participant {
    ids = Set.copyOf(ids);
  }

  /** Somebody who is one learner. */
  public Participant(String learnerId, String name, boolean learns, boolean active) {
    this(learnerId, name, learns, active, Set.of(learnerId));
  }
}
