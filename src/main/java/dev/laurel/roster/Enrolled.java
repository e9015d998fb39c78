package dev.laurel.roster;

import dev.laurel.lti.Roles;
import java.util.Optional;

/**
 * What is kept of one person in one course.
 *
 * @param learnerId Laurel's id of the person
 * @param platformUserId what the LMS calls them
 * @param name as the LMS said it last
 * @param email as the LMS said it last; never an identity
 * @param launchRoles as their last launch said, absent before the first
 * @param listedRoles as the list of members said, absent when they were never on it
 * @param active false when they have left
 */
public record Enrolled(
    String learnerId,
    String platformUserId,
    Optional<String> name,
    Optional<String> email,
    Optional<Roles> launchRoles,
    Optional<Roles> listedRoles,
    boolean active) {

  /** Whether they are part of the course at all; a person may be known from another course only. */
  boolean isMember() {
    return launchRoles.isPresent() || listedRoles.isPresent();
  }

  Enrolled called(Optional<String> newName, Optional<String> newEmail) {
    return new Enrolled(
        learnerId,
        platformUserId,
        newName.or(() -> name),
        newEmail.or(() -> email),
        launchRoles,
        listedRoles,
        active);
  }

  Enrolled launchedAs(Roles roles) {
    return new Enrolled(
        learnerId, platformUserId, name, email, Optional.of(roles), listedRoles, true);
  }

  Enrolled listedAs(Roles roles, boolean stillThere) {
    return new Enrolled(
        learnerId, platformUserId, name, email, launchRoles, Optional.of(roles), stillThere);
  }

  Enrolled left() {
    return new Enrolled(learnerId, platformUserId, name, email, launchRoles, listedRoles, false);
  }

  /**
   * What holds now: a launch as instructor wins over the list of members, because Moodle lists
   * non-editing teachers as learners.
   */
  public Roles roles() {
    return launchRoles
        .filter(roles -> roles.isInstructor() || roles.isAdministrator())
        .or(() -> listedRoles)
        .or(() -> launchRoles)
        .orElse(new Roles(java.util.Set.of()));
  }
}
