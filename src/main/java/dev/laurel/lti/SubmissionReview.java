package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a person looks at one learner's work behind a line item: the Platform launches the Tool with
 * an {@code LtiSubmissionReviewRequest} (Submission Review 1.0, the line item's {@code
 * submissionReview}).
 *
 * @param reviewableStatus at which progress there is something to look at; empty: always
 * @param label what the Platform may call the way there
 * @param url the launch address; empty for the Tool's own
 * @param custom custom parameters of that launch, before those of the link
 */
public record SubmissionReview(
    List<ActivityProgress> reviewableStatus,
    Optional<String> label,
    Optional<URI> url,
    Map<String, String> custom) {

  /** Copies the lists. */
  public SubmissionReview {
    reviewableStatus = List.copyOf(reviewableStatus);
    custom = Map.copyOf(custom);
  }

  /** At any time, at the Tool's own launch address. */
  public static SubmissionReview always() {
    return new SubmissionReview(List.of(), Optional.empty(), Optional.empty(), Map.of());
  }
}
