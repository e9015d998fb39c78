package dev.laurel.grading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.CanvasEvent.Head;
import dev.laurel.grading.CanvasEvent.Item;
import dev.laurel.grading.CanvasEvent.Result;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKey.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Live Events in Canvas's own form. Ids are global where Canvas made the event while it answered a
 * request, and local in some bodies; the shard is that of the root account.
 */
final class CanvasForm {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private final JsonNode metadata;
  private final JsonNode body;

  private CanvasForm(JsonNode metadata, JsonNode body) {
    this.metadata = metadata;
    this.body = body;
  }

  /** Empty when the event is of another kind, or of no course. */
  static Optional<CanvasEvent> read(JsonNode metadata, JsonNode body) throws CanvasUnreadable {
    CanvasForm form = new CanvasForm(metadata, body);
    return switch (metadata.path("event_name").asText("")) {
      case "grade_change" -> form.gradeChange();
      case "submission_updated" -> form.submission();
      case "course_completed", "course_progress" -> form.progress();
      case "learning_outcome_result_created", "learning_outcome_result_updated" -> form.mastery();
      case "assignment_created", "assignment_updated" -> form.assignment();
      case "learning_outcome_created", "learning_outcome_updated" -> form.outcome();
      default -> Optional.empty();
    };
  }

  /** Its example for `grade_override` calls itself `grade_change`: that names no assignment. */
  private Optional<CanvasEvent> gradeChange() throws CanvasUnreadable {
    if (!body.has("assignment_id") && body.has("override_score")) {
      return Optional.empty();
    }
    Optional<BigDecimal> points = CanvasIds.number(body, "points_possible");
    Item item =
        CanvasItems.assignment(
            globalId("assignment_id"), CanvasIds.title(body, "assignment_name"), points, false);
    boolean muted = CanvasIds.flag(body, "muted").orElse(true);
    boolean complete = CanvasIds.flag(body, "grading_complete").orElse(true);
    Optional<Finding.State> state = Optional.of(state(!muted, complete));
    return event(
        contextCourse(), item, graded(state, points.or(() -> Optional.of(BigDecimal.ZERO))));
  }

  /**
   * Tells that a grade was posted, which `grade_change` does not. A submission without a score says
   * nothing of a grade.
   */
  private Optional<CanvasEvent> submission() throws CanvasUnreadable {
    if (CanvasIds.number(body, "score").isEmpty()) {
      return Optional.empty();
    }
    String workflow = body.path("workflow_state").asText("");
    boolean posted = CanvasIds.name(body, "posted_at").isPresent();
    Optional<Finding.State> state = Optional.of(state(posted, !workflow.equals("pending_review")));
    Item item =
        CanvasItems.assignment(
            globalId("assignment_id"), Optional.empty(), Optional.empty(), false);
    return event(contextCourse(), item, graded(state, Optional.empty()));
  }

  private static Finding.State state(boolean posted, boolean complete) {
    if (!posted) {
      return Finding.State.HIDDEN;
    }
    return complete ? Finding.State.FINAL : Finding.State.PENDING;
  }

  private Result graded(Optional<Finding.State> state, Optional<BigDecimal> points)
      throws CanvasUnreadable {
    return Result.graded(
        user("user_id"),
        state,
        body.path("grade").asText(""),
        CanvasIds.number(body, "score"),
        points);
  }

  private static Optional<BigDecimal> mark(boolean reached) {
    return Optional.of(reached ? ONE : BigDecimal.ZERO);
  }

  private Optional<CanvasEvent> progress() throws CanvasUnreadable {
    long course = CanvasIds.global(CanvasIds.requireId(body.path("course"), "id"), root());
    long user = CanvasIds.global(CanvasIds.requireId(body.path("user"), "id"), root());
    Optional<BigDecimal> all = CanvasIds.number(body.path("progress"), "requirement_count");
    Optional<BigDecimal> done =
        CanvasIds.number(body.path("progress"), "requirement_completed_count");
    if (all.isEmpty() || done.isEmpty() || all.get().signum() <= 0) {
      return Optional.empty(); // a course without requirements has no progress
    }
    Result result =
        new Result(
            key(Kind.CANVAS_ID, String.valueOf(user)),
            Finding.Kind.COMPLETION,
            Optional.of(Finding.State.FINAL),
            mark(done.get().compareTo(all.get()) >= 0),
            Optional.of(ONE));
    return Optional.of(
        new CanvasEvent(
            head(Optional.of(course), Optional.empty()),
            CanvasItems.completion(course),
            Optional.of(result)));
  }

  private Optional<CanvasEvent> mastery() throws CanvasUnreadable {
    long outcome = CanvasIds.global(CanvasIds.requireId(body, "learning_outcome_id"), root());
    Optional<Boolean> mastery = CanvasIds.flag(body, "mastery");
    boolean deleted = body.path("workflow_state").asText("").equals("deleted");
    if (mastery.isEmpty() && !deleted) {
      return Optional.empty();
    }
    String uuid =
        CanvasIds.name(body, "user_uuid")
            .orElseThrow(() -> new CanvasUnreadable("user_uuid is missing"));
    Result result =
        new Result(
            key(Kind.CANVAS_UUID, uuid),
            Finding.Kind.MASTERY,
            Optional.of(Finding.State.FINAL),
            deleted ? Optional.empty() : mark(mastery.get()),
            Optional.of(ONE));
    Item item = CanvasItems.outcome(outcome, Optional.empty(), false);
    Optional<String> course = CanvasIds.name(body, "result_context_uuid");
    return contextCourse().isEmpty() && course.isEmpty()
        ? Optional.empty()
        : Optional.of(new CanvasEvent(head(contextCourse(), course), item, Optional.of(result)));
  }

  private Optional<CanvasEvent> assignment() throws CanvasUnreadable {
    Item item =
        CanvasItems.assignment(
            globalId("assignment_id"),
            CanvasIds.title(body, "title"),
            CanvasIds.number(body, "points_possible"),
            body.path("workflow_state").asText("").equals("deleted"));
    return described(item);
  }

  private Optional<CanvasEvent> outcome() throws CanvasUnreadable {
    Item item =
        CanvasItems.outcome(
            globalId("learning_outcome_id"),
            CanvasIds.title(body, "title"),
            body.path("workflow_state").asText("").equals("deleted"));
    return described(item);
  }

  /** Outcomes of an account are told of by their results only. */
  private Optional<CanvasEvent> described(Item item) throws CanvasUnreadable {
    if (!body.path("context_type").asText("").equals("Course")) {
      return Optional.empty();
    }
    Optional<Long> course = Optional.of(globalId("context_id"));
    return Optional.of(new CanvasEvent(head(course, Optional.empty()), item, Optional.empty()));
  }

  private Optional<CanvasEvent> event(Optional<Long> course, Item item, Result result)
      throws CanvasUnreadable {
    return course.isEmpty()
        ? Optional.empty()
        : Optional.of(new CanvasEvent(head(course, Optional.empty()), item, Optional.of(result)));
  }

  private Head head(Optional<Long> course, Optional<String> uuid) throws CanvasUnreadable {
    return new Head(
        "",
        metadata.path("event_name").asText(),
        course.map(String::valueOf),
        uuid,
        CanvasIds.time(metadata, "event_time"));
  }

  private Optional<Long> contextCourse() throws CanvasUnreadable {
    return metadata.path("context_type").asText("").equals("Course")
        ? CanvasIds.id(metadata, "context_id").map(id -> CanvasIds.global(id, id))
        : Optional.empty();
  }

  private String user(String name) throws CanvasUnreadable {
    return key(Kind.CANVAS_ID, String.valueOf(globalId(name)));
  }

  private static String key(Kind kind, String value) throws CanvasUnreadable {
    return LearnerKey.of(kind, value)
        .map(LearnerKey::text)
        .orElseThrow(() -> new CanvasUnreadable("the learner's key is none"));
  }

  private long globalId(String name) throws CanvasUnreadable {
    return CanvasIds.global(CanvasIds.requireId(body, name), root());
  }

  private long root() throws CanvasUnreadable {
    return CanvasIds.id(metadata, "root_account_id").orElse(0L);
  }
}
