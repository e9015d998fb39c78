package dev.laurel.grading;

import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.Finding.State;
import dev.laurel.roster.Memberships;
import dev.laurel.shared.Problem;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An instructor says that learners met an activity, or takes that back. It goes into the ledger as
 * from any other channel; who said it and why is kept beside it.
 */
@Singleton
public class MarkByHand {

  private final ListHandItems handItems;
  private final Memberships memberships;
  private final Standings standings;
  private final RecordOutcome recordOutcome;
  private final HandNotes notes;
  private final Clock clock;

  @Inject
  MarkByHand(
      ListHandItems handItems,
      Memberships memberships,
      Standings standings,
      RecordOutcome recordOutcome,
      HandNotes notes,
      Clock clock) {
    this.handItems = handItems;
    this.memberships = memberships;
    this.standings = standings;
    this.recordOutcome = recordOutcome;
    this.notes = notes;
    this.clock = clock;
  }

  /** Whether all of them learn in the course now; somebody who left cannot be marked. */
  public boolean canMark(Course course, Set<String> learnerIds) {
    Set<String> present =
        memberships.of(course.contextId()).stream()
            .filter(member -> member.isLearner() && member.active())
            .flatMap(member -> member.ids().stream())
            .collect(Collectors.toSet());
    return present.containsAll(learnerIds);
  }

  /**
   * Marks all of them or, when one cannot be marked, nobody.
   *
   * @return of how many something new was said: 0 when the same form comes again
   * @throws Problem 404 for an activity that is not of this course; 409 when somebody does not
   *     learn here or the points are out of range
   */
  @Transactional
  public int mark(Course course, HandMark mark) {
    GradedItem item = handItems.require(course, mark.itemId());
    requireFit(course, item, mark);
    List<Report> reports = reports(item, mark);
    Map<String, String> itself =
        mark.learnerIds().stream().collect(Collectors.toMap(id -> id, id -> id));
    int said = recordOutcome.record(course, itself, reports);
    notes.keep(reports.stream().map(report -> note(course, mark, report)).toList());
    return said;
  }

  private void requireFit(Course course, GradedItem item, HandMark mark) {
    boolean fits = mark.points().map(points -> fits(item, points)).orElse(true);
    if (!fits || !canMark(course, mark.learnerIds())) {
      throw Problem.of(409, "hand-mark", "a learner or points that cannot be");
    }
  }

  private List<Report> reports(GradedItem item, HandMark mark) {
    Map<String, Standing> held =
        standings.of(mark.learnerIds(), Set.of(item.id())).stream()
            .collect(Collectors.toMap(Standing::learnerId, Function.identity()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return mark.learnerIds().stream()
        .map(learner -> report(item, mark, learner, at(now, held.get(learner)), now))
        .toList();
  }

  /** Whether an activity can have so many points. */
  public static boolean fits(GradedItem item, BigDecimal points) {
    return points.signum() >= 0 && points.compareTo(item.scoreMaximum()) <= 0;
  }

  /** What is said now holds now, even if the clock of another node was ahead. */
  private static Instant at(Instant now, @Nullable Standing before) {
    return before == null || now.isAfter(before.occurredAt())
        ? now
        : before.occurredAt().plusNanos(1_000);
  }

  private static Report report(
      GradedItem item, HandMark mark, String learnerId, Instant at, Instant now) {
    Source source = new Source(Channel.BY_HAND, mark.eventId(learnerId), mark.rawHash());
    return new Report(source, item.id(), learnerId, finding(item, mark), at, now);
  }

  private static Finding finding(GradedItem item, HandMark mark) {
    Kind kind = item.scoreMaximum().compareTo(BigDecimal.ONE) == 0 ? Kind.MASTERY : Kind.SCORE;
    Optional<Score> score = mark.points().map(points -> new Score(points, item.scoreMaximum()));
    return new Finding(kind, score.isPresent() ? State.FINAL : State.CLEARED, score);
  }

  private static HandNote note(Course course, HandMark mark, Report report) {
    return new HandNote(
        report.source().eventId(),
        course,
        report.itemId(),
        report.userKey(),
        mark.saidBy(),
        mark.reason(),
        report.occurredAt());
  }
}
