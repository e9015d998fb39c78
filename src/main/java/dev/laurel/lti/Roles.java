package dev.laurel.lti;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of one person in one launch or membership (LTI Core 1.3 §5.3.7, appendix A.2).
 *
 * <p>A person may be several things at once: a Moodle administrator is also an instructor.
 *
 * @param all every role as sent, unknown ones too, in the order of the Platform
 */
public record Roles(Set<Role> all) {
  private static final String ADMINISTRATOR = "Administrator";
  private static final Set<String> STAFF = Set.of("Instructor", "Faculty", "Staff");

  /** Copies the roles and keeps their order. */
  public Roles {
    all = Collections.unmodifiableSet(new LinkedHashSet<>(all));
  }

  /** Reads roles, short names or URIs, as a Platform sends them. */
  public static Roles of(Collection<String> names) {
    return new Roles(
        names.stream().map(Role::of).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * Whether the person teaches here: the context role Instructor or any of its sub-roles, so
   * teaching assistants too. Moodle sends Instructor for editing and non-editing teachers alike at
   * launch, while its memberships call a non-editing teacher a Learner: do not let a decision about
   * a credential rest on a membership alone.
   */
  public boolean isInstructor() {
    return inContext("Instructor");
  }

  /** Whether the person learns here: the context role Learner or any of its sub-roles. */
  public boolean isLearner() {
    return inContext("Learner");
  }

  /** Whether the person is marked as a teaching assistant (Canvas says so, Moodle does not). */
  public boolean isTeachingAssistant() {
    return all.stream()
        .anyMatch(
            r ->
                r.kind() == RoleKind.MEMBERSHIP
                    && r.subRole().filter("TeachingAssistant"::equals).isPresent());
  }

  /**
   * Whether the person administers the course, the institution or the system. An institution role
   * says what the person is, not what they are here: a student's launch never carries one, but an
   * administrator's launch need not mean that they teach.
   */
  public boolean isAdministrator() {
    return inContext(ADMINISTRATOR)
        || all.stream()
            .anyMatch(
                r ->
                    (r.kind() == RoleKind.INSTITUTION || r.kind() == RoleKind.SYSTEM)
                        && (r.name().equals(ADMINISTRATOR) || r.name().equals("SysAdmin")));
  }

  /**
   * Whether the institution has the person to teach or to work: its roles Instructor, Faculty and
   * Staff. Such a role says nothing about any course, but it may be all that a launch without one
   * tells.
   */
  public boolean isStaff() {
    return all.stream().anyMatch(r -> r.kind() == RoleKind.INSTITUTION && STAFF.contains(r.name()));
  }

  private boolean inContext(String name) {
    return all.stream().anyMatch(r -> r.kind() == RoleKind.MEMBERSHIP && r.name().equals(name));
  }
}
