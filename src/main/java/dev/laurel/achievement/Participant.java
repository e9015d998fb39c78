package dev.laurel.achievement;

/**
 * Somebody in a course.
 *
 * @param learnerId who
 * @param name empty when the LMS does not tell
 * @param learns whether this person can earn badges here: a learner, and nobody who teaches
 * @param active whether the LMS still lists them
 */
public record Participant(String learnerId, String name, boolean learns, boolean active) {}
