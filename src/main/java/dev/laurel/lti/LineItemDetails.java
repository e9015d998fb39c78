package dev.laurel.lti;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a line item says (AGS 2.0 §3.2.1); also what a new one is made from. Unknown properties of
 * the Platform are ignored.
 *
 * @param label the column's title, not blank
 * @param scoreMaximum the greatest score, above 0
 * @param resourceId the Tool's own id for what is graded; survives a copy of the course
 * @param tag the Tool's own mark; survives a copy of the course
 * @param resourceLinkId the Platform's link that it is tied to, if any
 * @param startDateTime when work may begin
 * @param endDateTime when work must end
 * @param submissionReview how to look at one learner's work, if the Tool shows it
 */
public record LineItemDetails(
    String label,
    BigDecimal scoreMaximum,
    Optional<String> resourceId,
    Optional<String> tag,
    Optional<String> resourceLinkId,
    Optional<Instant> startDateTime,
    Optional<Instant> endDateTime,
    Optional<SubmissionReview> submissionReview) {

  /** Details of a column that is tied to no link. */
  public static LineItemDetails standAlone(
      String label, BigDecimal scoreMaximum, String resourceId, String tag) {
    return new LineItemDetails(
        label,
        scoreMaximum,
        Optional.of(resourceId),
        Optional.of(tag),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, for which the Tool shows one learner's work. */
  public LineItemDetails with(SubmissionReview review) {
    return new LineItemDetails(
        label,
        scoreMaximum,
        resourceId,
        tag,
        resourceLinkId,
        startDateTime,
        endDateTime,
        Optional.of(review));
  }
}
