package dev.laurel.grading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the reading of one watched item goes.
 *
 * @param itemId the graded item
 * @param course whose item it is
 * @param pace how long to wait after a reading that brought no news
 * @param nextAt when it is read next
 * @param lastReadAt the last reading that worked
 * @param failingSince the first of the failures since then
 * @param failures how many since then
 * @param trouble the last failure
 */
public record ItemReading(
    String itemId,
    Course course,
    Duration pace,
    Instant nextAt,
    Optional<Instant> lastReadAt,
    Optional<Instant> failingSince,
    int failures,
    Optional<LmsTrouble.Kind> trouble) {}
