package dev.laurel.lti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;

/** Line items, results and scores as JSON (AGS 2.0 §3.2, §3.3, §3.4). */
final class GradeBookJson {
  private GradeBookJson() {}

  static LineItem lineItem(Answer answer) {
    return new LineItem(
        answer.requiredAddress("id"),
        new LineItemDetails(
            answer.text("label").orElse(""),
            answer.number("scoreMaximum").orElse(BigDecimal.ZERO),
            answer.text("resourceId"),
            answer.text("tag"),
            answer.text("resourceLinkId"),
            answer.instant("startDateTime"),
            answer.instant("endDateTime"),
            answer.object("submissionReview").map(SubmissionReviewJson::read)));
  }

  static Result result(Answer answer) {
    return new Result(
        answer.requiredText("userId"),
        answer.number("resultScore"),
        answer.number("resultMaximum").orElse(BigDecimal.ONE), // AGS 2.0 §3.3.4.6
        answer.text("comment"),
        answer.instant("timestamp"));
  }

  static ObjectNode write(LineItemDetails details) {
    if (details.label().isBlank() || details.scoreMaximum().signum() <= 0) {
      throw new IllegalArgumentException("a line item needs a label and a maximum above 0");
    }
    ObjectNode json = Json.object();
    json.put("label", details.label());
    json.put("scoreMaximum", plain(details.scoreMaximum()));
    details.resourceId().ifPresent(id -> json.put("resourceId", id));
    details.tag().ifPresent(tag -> json.put("tag", tag));
    details.resourceLinkId().ifPresent(id -> json.put("resourceLinkId", id));
    details.startDateTime().ifPresent(start -> json.put("startDateTime", start.toString()));
    details.endDateTime().ifPresent(end -> json.put("endDateTime", end.toString()));
    details
        .submissionReview()
        .ifPresent(review -> json.putPOJO("submissionReview", SubmissionReviewJson.write(review)));
    return json;
  }

  static ObjectNode write(Score score) {
    ObjectNode json = Json.object();
    json.put("userId", score.userId());
    score.scoreGiven().ifPresent(given -> json.put("scoreGiven", plain(given)));
    score.scoreMaximum().ifPresent(maximum -> json.put("scoreMaximum", plain(maximum)));
    json.put("activityProgress", score.activityProgress().wireName());
    json.put("gradingProgress", score.gradingProgress().wireName());
    json.put("timestamp", score.timestamp().truncatedTo(ChronoUnit.MILLIS).toString());
    score.comment().ifPresent(comment -> json.put("comment", comment));
    if (score.gradeOnly()) {
      json.putObject("https://canvas.instructure.com/lti/submission").put("new_submission", false);
    }
    return json;
  }

  /** Written without an exponent, which not every Platform reads. */
  static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.toPlainString());
  }
}
