package dev.laurel.lti;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The `submissionReview` of a line item as JSON (Submission Review 1.0). */
final class SubmissionReviewJson {
  private SubmissionReviewJson() {}

  static Map<String, Object> write(SubmissionReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!review.reviewableStatus().isEmpty()) {
      json.put(
          "reviewableStatus",
          review.reviewableStatus().stream().map(ActivityProgress::wireName).toList());
    }
    review.label().ifPresent(label -> json.put("label", label));
    review.url().ifPresent(url -> json.put("url", url.toString()));
    if (!review.custom().isEmpty()) {
      json.put("custom", review.custom());
    }
    return json;
  }

  /** A progress that is not known and an address that is none are left out. */
  static SubmissionReview read(Answer answer) {
    List<String> said = answer.texts("reviewableStatus");
    Map<String, String> custom = new LinkedHashMap<>();
    answer
        .node()
        .path("custom")
        .properties()
        .forEach(value -> custom.put(value.getKey(), value.getValue().asText()));
    return new SubmissionReview(
        Arrays.stream(ActivityProgress.values())
            .filter(progress -> said.contains(progress.wireName()))
            .toList(),
        answer.text("label"),
        answer.text("url").flatMap(Address::web),
        custom);
  }
}
