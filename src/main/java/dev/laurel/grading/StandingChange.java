package dev.laurel.grading;

/**
 * A standing that changed and waits for the next stage.
 *
 * @param id of the waiting row
 * @param tenantId whose course it is
 * @param contextId the course
 * @param learnerId whose standing changed
 * @param itemId in which item
 */
public record StandingChange(
    String id, String tenantId, String contextId, String learnerId, String itemId) {}
