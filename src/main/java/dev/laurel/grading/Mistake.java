package dev.laurel.grading;

/**
 * Something to correct in what somebody typed.
 *
 * @param field of the form
 * @param key of the message
 */
public record Mistake(String field, String key) {}
