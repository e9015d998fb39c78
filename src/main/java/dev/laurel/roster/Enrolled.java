package dev.laurel.roster;

import dev.laurel.lti.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param keys the further keys that were said of them, those in dispute too
 */
public record Enrolled(
    String learnerId,
    String platformUserId,
    Optional<String> name,
    Optional<String> email,
    Optional<Roles> launchRoles,
    Optional<Roles> listedRoles,
    boolean active,
    Set<LearnerKey> keys) {

  public Enrolled {
    keys = Set.copyOf(keys);
  }

  /** Somebody of whom no further key was said yet. */
  public Enrolled(
      String learnerId,
      String platformUserId,
      Optional<String> name,
      Optional<String> email,
      Optional<Roles> launchRoles,
      Optional<Roles> listedRoles,
      boolean active) {
    this(learnerId, platformUserId, name, email, launchRoles, listedRoles, active, Set.of());
  }

  /** Those of the keys that were not said of them before. */
  List<LearnerKeys.Claim> unheard(Set<LearnerKey> said) {
    return said.stream()
        .filter(key -> !keys.contains(key))
        .map(key -> new LearnerKeys.Claim(key, learnerId))
        .toList();
  }

  /** Whether they are part of the course now. */
  boolean isPresent() {
    return isMember() && active;
  }

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
        active,
        keys);
  }

  Enrolled launchedAs(Roles roles) {
    return new Enrolled(
        learnerId, platformUserId, name, email, Optional.of(roles), listedRoles, true, keys);
  }

  Enrolled listedAs(Roles roles, boolean stillThere) {
    return new Enrolled(
        learnerId, platformUserId, name, email, launchRoles, Optional.of(roles), stillThere, keys);
  }

  Enrolled left() {
    return new Enrolled(
        learnerId, platformUserId, name, email, launchRoles, listedRoles, false, keys);
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
