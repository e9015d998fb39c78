package dev.laurel.lti;

import java.util.Optional;

/**
 * Ids of the student information system (LTI Core 1.3 §5.4.5); blank ones count as absent.
 *
 * @param personSourcedId the person
 * @param courseSectionSourcedId the course section
 * @param courseOfferingSourcedId the course offering
 */
public record Lis(
    Optional<String> personSourcedId,
    Optional<String> courseSectionSourcedId,
    Optional<String> courseOfferingSourcedId) {}
