package dev.laurel.grading.records;

import dev.laurel.grading.Score;
import dev.laurel.grading.records.Heard.Activity;
import dev.laurel.grading.records.Heard.LeftOut;
import dev.laurel.grading.records.Heard.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One event of an envelope: a GradeEvent says points, an AssessmentEvent that was submitted says
 * that an assessment was completed. Every other event and description is let through.
 */
final class CaliperEvent {

  /** A URN of a UUID in the standard; some senders write other texts. */
  private static final int LONGEST_ID = 255;

  private static final Score DONE = new Score(BigDecimal.ONE, BigDecimal.ONE);

  private CaliperEvent() {}

  static Heard read(Fields event, Naming naming) {
    return switch (event.requireText("type", LONGEST_ID)) {
      case "GradeEvent" -> grade(event, naming);
      case "AssessmentEvent" -> assessment(event, naming);
      default -> new LeftOut("", Optional.empty(), "");
    };
  }

  private static Heard grade(Fields event, Naming naming) {
    String id = event.requireText("id", LONGEST_ID);
    event.require(event.requireText("action", LONGEST_ID).equals("Graded"), "action");
    Fields attempt = event.entity("object").orElseThrow(() -> event.refused("object"));
    Optional<Fields> assignable = attempt.entity("assignable");
    Optional<Fields> score = event.entity("generated");
    Optional<BigDecimal> given = score.flatMap(points -> points.number("scoreGiven"));
    if (assignable.isEmpty() || given.isEmpty()) {
      return left(id, assignable.isEmpty() ? Unused.NO_ACTIVITY : Unused.NO_POINTS);
    }
    Optional<BigDecimal> maximum = maximum(score.orElseThrow(), assignable.get());
    if (maximum.isEmpty()) {
      return left(id, Unused.NO_MAXIMUM);
    }
    CaliperPerson learner = CaliperPerson.read(attempt.entity("assignee"), event, naming);
    Score points = new Score(given.get(), maximum.get());
    return told(id, event, assignable.get(), learner, Map.of(Aspect.SCORE, points));
  }

  /**
   * Where the score and its activity disagree, the reading that gives less counts. Some senders
   * write 0 into a score whose maximum they do not know.
   */
  private static Optional<BigDecimal> maximum(Fields score, Fields assignable) {
    return Stream.of(score, assignable)
        .flatMap(entity -> entity.number("maxScore").stream())
        .filter(maximum -> maximum.signum() > 0)
        .max(BigDecimal::compareTo);
  }

  private static Heard assessment(Fields event, Naming naming) {
    String id = event.requireText("id", LONGEST_ID);
    if (!event.requireText("action", LONGEST_ID).equals("Submitted")) {
      return new LeftOut(id, Optional.empty(), "");
    }
    Fields assessment = event.entity("object").orElseThrow(() -> event.refused("object"));
    CaliperPerson learner = CaliperPerson.read(event.entity("actor"), event, naming);
    return told(id, event, assessment, learner, Map.of(Aspect.COMPLETED, DONE));
  }

  private static Heard told(
      String id, Fields event, Fields activity, CaliperPerson learner, Map<Aspect, Score> says) {
    if (learner.keys().isEmpty()) {
      return left(id, learner.why());
    }
    return new Told(
        id,
        List.copyOf(learner.keys()),
        new Activity(activity.requireIri("id"), activity.text("name", Fields.LONGEST_IRI)),
        says,
        event.time("eventTime").orElseThrow(() -> event.refused("eventTime")),
        "");
  }

  private static Heard left(String id, Unused why) {
    return new LeftOut(id, Optional.of(why), "");
  }
}
