package dev.laurel.insight;

import java.util.Optional;

/**
 * One place where work waits for a stage.
 *
 * @param stage who takes it
 * @param what names the kind of work
 * @param rows how much waits
 * @param stuck how much of it has failed three times or more
 * @param lastError one of the errors, for the operator
 */
public record Waiting(
    String stage, String what, long rows, long stuck, Optional<String> lastError) {}
