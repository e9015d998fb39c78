package dev.laurel.demo;

/**
 * Somebody enrolled in the course.
 *
 * @param id a number as text, 1001 and up; the `sub` of every launch
 * @param sourcedId the id that the registrar's office knows
 */
public record Person(
    String id,
    String username,
    String givenName,
    String familyName,
    String name,
    String email,
    String sourcedId,
    Role role) {

  public boolean learner() {
    return role == Role.LEARNER;
  }

  /** The roles of the course. */
  public enum Role {
    INSTRUCTOR("Instructor"),
    LEARNER("Learner");

    private final String ltiName;

    Role(String ltiName) {
      this.ltiName = ltiName;
    }

    /** The short name, as Moodle sends it in memberships. */
    String ltiName() {
      return ltiName;
    }

    /** The whole URI, as Moodle sends it in launches. */
    String uri() {
      return "http://purl.imsglobal.org/vocab/lis/v2/membership#" + ltiName;
    }
  }
}
