package dev.laurel.passport.web;

import dev.laurel.launch.LaunchSession;
import java.util.Optional;

/**
 * Who looks at their passport, and from where.
 *
 * @param tenantId whose badges
 * @param learnerId the person
 * @param base the address that the passport's own addresses begin with
 * @param course the course that it was opened from
 * @param teaches whether this person teaches, in that course or anywhere
 */
public record PassportVisit(
    String tenantId, String learnerId, String base, Optional<Place> course, boolean teaches) {

  /**
   * @param contextId the course
   * @param title what it is called
   */
  public record Place(String contextId, String title) {}

  static PassportVisit inCourse(LaunchSession session, String contextId, String title) {
    return new PassportVisit(
        session.tenantId(),
        session.learnerId(),
        "/courses/" + contextId + "/passport",
        Optional.of(new Place(contextId, title)),
        session.isInstructor());
  }

  static PassportVisit alone(LaunchSession session) {
    return new PassportVisit(
        session.tenantId(),
        session.learnerId(),
        "/people/" + session.learnerId() + "/passport",
        Optional.empty(),
        session.isInstructor() || session.roles().isStaff());
  }
}
