package dev.laurel.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * One account of an LMS under a registration; each is a tenant of its own.
 *
 * @param id Laurel's id of the row; other rooms call it `deploymentRowId`
 * @param deploymentId the LMS's own id, unique within the registration
 * @param tenantId whose courses, people and badges these are
 * @param lastLaunchAt when somebody arrived last, give or take ten minutes
 */
public record Deployment(
    String id, String deploymentId, String tenantId, Optional<Instant> lastLaunchAt) {}
