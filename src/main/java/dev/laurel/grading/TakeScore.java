package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a score that a client of the Score service posts, through {@link RecordOutcome}. */
@Singleton
public class TakeScore {

  private final KeepScoreItems items;
  private final Learners learners;
  private final Standings standings;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  public TakeScore(
      KeepScoreItems items,
      Learners learners,
      Standings standings,
      RecordOutcome recordOutcome,
      Clock clock) {
    this.items = items;
    this.learners = learners;
    this.standings = standings;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Taken {
    /** It holds now. */
    RECORDED,
    /** It is kept until the LMS says who that is. */
    PARKED,
    /** It was taken before; nothing changed. */
    REPEATED,
    /** Something as new or newer holds (AGS 2.0, section 3.4.6). */
    OLDER,
    /** It claims to be of the day after tomorrow. */
    FROM_THE_FUTURE,
    /** What it calls the learner is longer than any LMS's ids. */
    KEY_TOO_LONG
  }

  /**
   * @throws dev.laurel.shared.Problem 404, when the item is not one of this course and channel
   */
  @Transactional
  public Taken take(Course course, String itemId, PostedScore posted) {
    GradedItem item = items.require(course, itemId);
    Report report =
        new Report(
            posted.source(item),
            item.id(),
            posted.userId(),
            posted.finding(),
            posted.timestamp(),
            clock.instant());
    Map<String, String> known = learners.byKeys(course.contextId(), List.of(posted.userId()));
    @Nullable String learnerId = known.get(posted.userId());
    Optional<Taken> before = learnerId == null ? Optional.empty() : before(learnerId, item, report);
    if (before.isPresent()) {
      return before.get();
    }
    recordOutcome.record(course, known, List.of(report));
    return Leftovers.reason(report)
        .map(TakeScore::refused)
        .orElse(learnerId == null ? Taken.PARKED : Taken.RECORDED);
  }

  /** Two at once may both pass here; the ledger lets the later one hold. */
  private Optional<Taken> before(String learnerId, GradedItem item, Report report) {
    return standings.of(learnerId, List.of(item.id())).stream()
        .filter(held -> !report.occurredAt().isAfter(held.occurredAt()))
        .map(
            held ->
                held.source().eventId().equals(report.source().eventId())
                    ? Taken.REPEATED
                    : Taken.OLDER)
        .findFirst();
  }

  private static Taken refused(RefusedReports.Reason reason) {
    return switch (reason) {
      case FROM_THE_FUTURE -> Taken.FROM_THE_FUTURE;
      case KEY_TOO_LONG -> Taken.KEY_TOO_LONG;
    };
  }
}
