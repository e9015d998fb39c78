package dev.laurel.openbadges;

/**
 * One question and its answer.
 *
 * @param name the question
 * @param outcome the answer
 */
public record Check(CheckName name, CheckOutcome outcome) {}
