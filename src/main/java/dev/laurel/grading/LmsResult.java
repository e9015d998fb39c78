package dev.laurel.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One result as the LMS reports it (AGS 2.0, section 3.3).
 *
 * @param userKey the user's id at the LMS
 * @param score absent when there is no grade, which is not the same as zero
 * @param maximum what the score is out of, as the LMS says
 * @param timestamp when it was graded; Moodle says so, Canvas does not
 */
public record LmsResult(
    String userKey,
    Optional<BigDecimal> score,
    Optional<BigDecimal> maximum,
    Optional<Instant> timestamp) {}
