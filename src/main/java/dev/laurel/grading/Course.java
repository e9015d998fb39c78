package dev.laurel.grading;

/**
 * A course and whose it is; every question about grades is asked of one course.
 *
 * @param tenantId whose
 * @param contextId which
 */
public record Course(String tenantId, String contextId) {}
