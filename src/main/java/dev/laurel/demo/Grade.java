package dev.laurel.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One cell of the gradebook.
 *
 * @param score absent when it was cleared
 * @param comment empty when there is none
 * @param timeModified whole seconds; absent when the cell was emptied without a word, and then the
 *     tool sees no result at all
 * @param overridden whether a teacher typed it
 */
public record Grade(
    long itemId,
    String userId,
    Optional<BigDecimal> score,
    String comment,
    Optional<Instant> timeModified,
    boolean overridden) {}
