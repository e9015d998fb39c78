package dev.laurel.launch;

/**
 * Where somebody arrived, in Laurel's own ids.
 *
 * @param contextId the course
 * @param learnerId the person, whatever their role
 */
public record Arrival(String contextId, String learnerId) {}
