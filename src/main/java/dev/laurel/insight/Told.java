package dev.laurel.insight;

/**
 * How tellings of one kind ended, or that they wait.
 *
 * @param kind MAIL or GRADEBOOK
 * @param state WAITING or how it ended
 * @param rows how many
 */
public record Told(String kind, String state, long rows) {}
