package dev.laurel.platform;

import java.time.Instant;

/**
 * A deployment of a known registration that nobody has approved.
 *
 * @param id Laurel's id of the note
 * @param platformId the registration
 * @param deploymentId the LMS's own id
 * @param label what the LMS calls itself or the account; may be empty, chosen by a stranger
 * @param firstSeenAt when it was first named
 * @param lastSeenAt when somebody tried last
 */
public record WaitingDeployment(
    String id,
    String platformId,
    String deploymentId,
    String label,
    Instant firstSeenAt,
    Instant lastSeenAt) {}
