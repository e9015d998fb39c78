package dev.laurel.grading;

import dev.laurel.grading.SourcedIds.SourcedId;
import dev.laurel.lti.OutcomeRequest;
import dev.laurel.lti.OutcomeRequest.DeleteResult;
import dev.laurel.lti.OutcomeRequest.OtherOperation;
import dev.laurel.lti.OutcomeRequest.ReadResult;
import dev.laurel.lti.OutcomeRequest.ReplaceResult;
import dev.laurel.lti.OutcomeResponse;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Does what a tool of LTI 1.1 asks (Basic Outcomes, section 6.1), through {@link RecordOutcome}.
 * The protocol knows no time: what comes later holds. The same message again, while what it said
 * still holds, is recorded once.
 */
@Singleton
public class AnswerOutcome {

  /** Section 6.1.1: a decimal with a point, whatever the language. */
  private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,24})?");

  private final SourcedIds sourcedIds;
  private final OlderActivities activities;
  private final Memberships memberships;
  private final Standings standings;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  public AnswerOutcome(
      SourcedIds sourcedIds,
      OlderActivities activities,
      Memberships memberships,
      Standings standings,
      RecordOutcome recordOutcome,
      Clock clock) {
    this.sourcedIds = sourcedIds;
    this.activities = activities;
    this.memberships = memberships;
    this.standings = standings;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  /** Whose result in what, and what holds of it. */
  private record Place(GradedItem item, String learnerId, Optional<Standing> held) {}

  /**
   * @param tool who asks
   * @param asked what
   * @param rawHash SHA-256 of the body, 64 hex digits
   */
  @Transactional
  public OutcomeResponse answer(OlderTool tool, OutcomeRequest asked, String rawHash) {
    return switch (asked) {
      case ReplaceResult replace -> replace(tool, replace, rawHash);
      case DeleteResult delete ->
          place(tool, delete.sourcedId())
              .map(place -> delete(place, delete, rawHash))
              .orElseGet(() -> unknown(delete));
      case ReadResult read ->
          place(tool, read.sourcedId())
              .map(place -> OutcomeResponse.result(read, part(place), "This is what holds"))
              .orElseGet(() -> unknown(read));
      case OtherOperation other ->
          OutcomeResponse.unsupported(
              other, "Laurel knows replaceResult, readResult and deleteResult");
    };
  }

  private static OutcomeResponse unknown(OutcomeRequest asked) {
    return OutcomeResponse.failure(
        asked,
        "This sourcedId is not one that Laurel gave to this tool, or its activity has ended."
            + " Send lis_result_sourcedid of the latest launch of this learner as it was.");
  }

  private OutcomeResponse replace(OlderTool tool, ReplaceResult asked, String rawHash) {
    Optional<BigDecimal> points = points(asked.score());
    if (points.isEmpty()) {
      return OutcomeResponse.failure(
          asked, "The score must be a decimal from 0.0 to 1.0 with a point, such as 0.85");
    }
    return place(tool, asked.sourcedId())
        .map(place -> replace(place, asked, points.get(), rawHash))
        .orElseGet(() -> unknown(asked));
  }

  private OutcomeResponse replace(
      Place place, ReplaceResult asked, BigDecimal points, String rawHash) {
    Score score = new Score(points, OlderActivities.MAXIMUM);
    record(place, Finding.grade(Optional.of(score)), rawHash);
    return OutcomeResponse.success(asked, "The score is now " + asked.score());
  }

  private OutcomeResponse delete(Place place, DeleteResult asked, String rawHash) {
    if (place.held().isPresent()) {
      record(place, Finding.grade(Optional.empty()), rawHash);
    }
    return OutcomeResponse.success(asked, "There is no score now");
  }

  /** Out of 100; empty when it is no part of 1. */
  private static Optional<BigDecimal> points(String text) {
    return Optional.of(text)
        .filter(said -> SCORE.matcher(said).matches())
        .map(BigDecimal::new)
        .filter(part -> part.compareTo(BigDecimal.ONE) <= 0)
        .map(part -> part.movePointRight(2));
  }

  private static String part(Place place) {
    return place
        .held()
        .flatMap(Standing::score)
        .map(score -> score.given().movePointLeft(2).stripTrailingZeros().toPlainString())
        .orElse("");
  }

  /** Only with what Laurel made for this very tool, and of somebody who is or was in its course. */
  private Optional<Place> place(OlderTool tool, String sourcedId) {
    return sourcedIds
        .open(sourcedId)
        .filter(id -> id.toolId().equals(tool.id()))
        .flatMap(id -> place(tool, id));
  }

  private Optional<Place> place(OlderTool tool, SourcedId id) {
    Course course = tool.course();
    return activities
        .find(course, id.itemId())
        .filter(item -> OlderActivities.belongs(tool, item))
        .filter(item -> memberships.of(course.contextId(), id.learnerId()).isPresent())
        .map(item -> new Place(item, id.learnerId(), held(item, id.learnerId())));
  }

  private Optional<Standing> held(GradedItem item, String learnerId) {
    return standings.of(learnerId, List.of(item.id())).stream().findFirst();
  }

  private void record(Place place, Finding finding, String rawHash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (isRepeated(place, rawHash)) {
      return;
    }
    Report report =
        new Report(
            new Source(Channel.BASIC_OUTCOMES, eventId(place, rawHash), rawHash),
            place.item().id(),
            place.learnerId(),
            finding,
            at(now, place.held()),
            now);
    Course course = new Course(place.item().tenantId(), place.item().contextId());
    recordOutcome.record(course, Map.of(place.learnerId(), place.learnerId()), List.of(report));
  }

  private static boolean isRepeated(Place place, String rawHash) {
    return place.held().filter(held -> held.source().rawHash().equals(rawHash)).isPresent();
  }

  /**
   * The message and what it followed. Tools are known that send every message with the same
   * identifier, so that alone would make the second 0.5 of 0.5, 0.8, 0.5 a repeat.
   */
  private static String eventId(Place place, String rawHash) {
    String before = place.held().map(held -> held.source().eventId()).orElse("first");
    return Digest.sha256(List.of(place.item().id(), place.learnerId(), before, rawHash));
  }

  /** What is said now holds now, even if the clock of another node was ahead. */
  private static Instant at(Instant now, Optional<Standing> held) {
    return held.filter(before -> !now.isAfter(before.occurredAt()))
        .map(before -> before.occurredAt().plus(1, ChronoUnit.MICROS))
        .orElse(now);
  }
}
