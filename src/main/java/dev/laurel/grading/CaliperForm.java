package dev.laurel.grading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.CanvasEvent.Head;
import dev.laurel.grading.CanvasEvent.Result;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKey.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Live Events as Canvas writes them in Caliper 1.1. Grades come without a word whether they are
 * posted; submissions come without grades; completions and outcomes do not come at all.
 */
final class CaliperForm {

  private static final String EXTENSION = "com.instructure.canvas";

  private CaliperForm() {}

  /** Empty when the event is of another kind, or of no course. */
  static Optional<CanvasEvent> read(JsonNode event) throws CanvasUnreadable {
    if (!event.path("group").path("type").asText("").equals("CourseOffering")) {
      return Optional.empty();
    }
    JsonNode object = event.path("object");
    boolean graded = event.path("type").asText("").equals("GradeEvent");
    if (graded && event.path("action").asText("").equals("Graded")) {
      return Optional.of(grade(event));
    }
    return CanvasIds.isUrn(object, "assignment")
        ? Optional.of(assignment(event))
        : Optional.empty();
  }

  /** The institution, which not every event names. */
  static Optional<String> rootUuid(JsonNode event) throws CanvasUnreadable {
    return CanvasIds.name(
        event.path("actor").path("extensions").path(EXTENSION), "root_account_uuid");
  }

  private static CanvasEvent grade(JsonNode event) throws CanvasUnreadable {
    JsonNode attempt = event.path("object");
    JsonNode generated = event.path("generated");
    Optional<BigDecimal> points = CanvasIds.number(generated, "maxScore");
    long assignment = CanvasIds.urn(attempt.path("assignable"), "assignment");
    String user = String.valueOf(CanvasIds.urn(attempt.path("assignee"), "user"));
    Result result =
        Result.graded(
            LearnerKey.of(Kind.CANVAS_ID, user).orElseThrow().text(),
            Optional.empty(),
            generated.path("extensions").path(EXTENSION).path("grade").asText(""),
            CanvasIds.number(generated, "scoreGiven"),
            points.or(() -> Optional.of(BigDecimal.ZERO)));
    return new CanvasEvent(
        head(event),
        CanvasItems.assignment(assignment, Optional.empty(), points, false),
        Optional.of(result));
  }

  private static CanvasEvent assignment(JsonNode event) throws CanvasUnreadable {
    JsonNode object = event.path("object");
    boolean gone =
        object
            .path("extensions")
            .path(EXTENSION)
            .path("workflow_state")
            .asText("")
            .equals("deleted");
    return new CanvasEvent(
        head(event),
        CanvasItems.assignment(
            CanvasIds.urn(object, "assignment"),
            CanvasIds.title(object, "name"),
            CanvasIds.number(object, "maxScore"),
            gone),
        Optional.empty());
  }

  private static Head head(JsonNode event) throws CanvasUnreadable {
    String id =
        CanvasIds.name(event, "id").orElseThrow(() -> new CanvasUnreadable("id is missing"));
    long course = CanvasIds.urn(event.path("group"), "course");
    return new Head(
        id,
        event.path("type").asText(""),
        Optional.of(String.valueOf(course)),
        Optional.empty(),
        CanvasIds.time(event, "eventTime"));
  }
}
