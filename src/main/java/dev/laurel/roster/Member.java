package dev.laurel.roster;

import dev.laurel.lti.Roles;
import java.util.Optional;
import java.util.Set;

/**
 * One person in one course.
 *
 * @param learnerId who
 * @param contextId where
 * @param name as the LMS said it last; absent when it withholds names
 * @param email as the LMS said it last; never an identity
 * @param roles what holds now: a launch as instructor wins over the list of members, because Moodle
 *     lists non-editing teachers as learners
 * @param active false when they have left; they are never deleted
 * @param ids every learner of this person in the course, `learnerId` among them: more than one only
 *     where an operator has merged them
 */
public record Member(
    String learnerId,
    String contextId,
    Optional<String> name,
    Optional<String> email,
    Roles roles,
    boolean active,
    Set<String> ids) {

  public Member {
    ids = Set.copyOf(ids);
  }

  /** Somebody who is one learner, as nearly everybody is. */
  public Member(
      String learnerId,
      String contextId,
      Optional<String> name,
      Optional<String> email,
      Roles roles,
      boolean active) {
    this(learnerId, contextId, name, email, roles, active, Set.of(learnerId));
  }

  /** Whether badges are for this person: a learner who does not also teach here. */
  public boolean isLearner() {
    return roles.isLearner() && !roles.isInstructor();
  }
}
