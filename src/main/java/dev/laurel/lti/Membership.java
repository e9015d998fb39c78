package dev.laurel.lti;

import java.util.Map;
import java.util.Optional;

/**
 * One person in a course (NRPS 2.0 §2.2).
 *
 * @param userId the person's {@code sub}
 * @param roles the roles; Moodle calls non-editing teachers Learner here, see {@link Roles}
 * @param status whether the person still belongs to the course
 * @param name the full name
 * @param givenName the given name
 * @param familyName the family name
 * @param email the address
 * @param sourcedId {@code lis_person_sourcedid}
 * @param custom custom parameters expanded for this person, if a resource link was named (§3.2)
 */
public record Membership(
    String userId,
    Roles roles,
    MembershipStatus status,
    Optional<String> name,
    Optional<String> givenName,
    Optional<String> familyName,
    Optional<String> email,
    Optional<String> sourcedId,
    Map<String, String> custom) {

  /** Copies the custom parameters. */
  public Membership {
    custom = Map.copyOf(custom);
  }
}
