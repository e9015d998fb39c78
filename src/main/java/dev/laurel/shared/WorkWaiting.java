package dev.laurel.shared;

/**
 * The bell: fired inside the transaction that leaves rows for a stage; the stage runs at once after
 * that transaction has committed, and not at all if it rolls back.
 *
 * @param stage the name of the stage that has work now
 */
public record WorkWaiting(String stage) {}
