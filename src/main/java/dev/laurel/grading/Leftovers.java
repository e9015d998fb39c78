package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of reports that cannot go into the ledger now: they wait, or are kept as refused.
 */
@Singleton
final class Leftovers {

  private static final Duration FUTURE = Duration.ofDays(1);
  private static final int LONGEST_KEY = 500;

  private final ParkedReports parked;
  private final RefusedReports refused;

  @Inject
  Leftovers(ParkedReports parked, RefusedReports refused) {
    this.parked = parked;
    this.refused = refused;
  }

  /** Lets reports wait until it is known whose they are. */
  void park(Course course, Collection<Report> strangers) {
    if (!strangers.isEmpty()) {
      parked.park(course, strangers);
    }
  }

  /** Keeps what can never be taken. */
  void refuse(Course course, Collection<Report> reports) {
    List<RefusedReports.Refused> all =
        reports.stream().flatMap(report -> refused(course, report).stream()).toList();
    if (!all.isEmpty()) {
      refused.keep(all);
    }
  }

  private static Optional<RefusedReports.Refused> refused(Course course, Report report) {
    return reason(report).map(why -> new RefusedReports.Refused(course, report, why));
  }

  /** Why a report cannot be taken, if it cannot. */
  static Optional<RefusedReports.Reason> reason(Report report) {
    if (report.occurredAt().isAfter(report.receivedAt().plus(FUTURE))) {
      return Optional.of(RefusedReports.Reason.FROM_THE_FUTURE);
    }
    return report.userKey().length() > LONGEST_KEY
        ? Optional.of(RefusedReports.Reason.KEY_TOO_LONG)
        : Optional.empty();
  }
}
