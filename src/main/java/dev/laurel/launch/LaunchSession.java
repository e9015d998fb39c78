package dev.laurel.launch;

import dev.laurel.lti.Roles;
import java.time.Instant;
import java.util.Optional;

/**
 * One person in one course in one browser, or in no course at all.
 *
 * @param id the id of the session
 * @param tenantId whose course it is
 * @param deploymentRowId the deployment that the launch came from
 * @param contextId the course; a session opens no other. Absent when the LMS named none: such a
 *     session opens what belongs to the person alone
 * @param learnerId who it is
 * @param name as the LMS said it at the launch
 * @param email as the LMS said it at the launch; never an identity
 * @param roles as the LMS said them at the launch
 * @param locale the language that the LMS shows to this person, a BCP 47 tag
 * @param openedAt when the launch was
 * @param lastSeenAt the last request, give or take five minutes
 */
public record LaunchSession(
    String id,
    String tenantId,
    String deploymentRowId,
    Optional<String> contextId,
    String learnerId,
    Optional<String> name,
    Optional<String> email,
    Roles roles,
    Optional<String> locale,
    Instant openedAt,
    Instant lastSeenAt) {

  /** The path below the base URL that a plain launch leads to. */
  public String home() {
    return contextId.map(course -> "/courses/" + course).orElse("/people/" + learnerId);
  }

  /** Whether this person may see everybody's progress and set badges up here. */
  public boolean isInstructor() {
    return roles.isInstructor() || roles.isAdministrator();
  }
}
