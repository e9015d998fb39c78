package dev.laurel.lti;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the Platform's gradebook shows for one learner (AGS 2.0 §3.3.4).
 *
 * @param userId the learner's {@code sub}
 * @param resultScore the grade; absent means that there is none, never zero
 * @param resultMaximum what it is out of; 1 if the Platform does not say (§3.3.4.6)
 * @param comment the teacher's or the Tool's comment
 * @param timestamp when it was graded, where the Platform says so (Moodle does, Canvas does not)
 */
public record Result(
    String userId,
    Optional<BigDecimal> resultScore,
    BigDecimal resultMaximum,
    Optional<String> comment,
    Optional<Instant> timestamp) {}
