package dev.laurel.grading;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records parked reports as soon as it is known whose they are. */
@Singleton
public class ReleaseParked implements Stage {

  /** For bells. */
  public static final String NAME = "release-parked";

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final ParkedReports parked;
  private final Learners learners;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  ReleaseParked(ParkedReports parked, Learners learners, RecordOutcome recordOutcome, Clock clock) {
    this.parked = parked;
    this.learners = learners;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @Transactional
  public int runBatch() {
    List<ParkedReports.Parked> due = parked.claim(clock.instant(), RecordOutcome.MOST_REPORTS);
    due.stream()
        .collect(Collectors.groupingBy(ParkedReports.Parked::course))
        .forEach(this::release);
    return due.size();
  }

  private void release(Course course, List<ParkedReports.Parked> waiting) {
    Map<String, String> known =
        learners.byKeys(
            course.contextId(), waiting.stream().map(p -> p.report().userKey()).toList());
    Map<Boolean, List<ParkedReports.Parked>> found =
        waiting.stream()
            .collect(Collectors.partitioningBy(p -> known.containsKey(p.report().userKey())));
    List<ParkedReports.Parked> ready = found.getOrDefault(true, List.of());
    recordOutcome.record(course, known, ready.stream().map(ParkedReports.Parked::report).toList());
    parked.done(ids(ready));
    found.getOrDefault(false, List.of()).stream()
        .collect(Collectors.groupingBy(ParkedReports.Parked::attempts))
        .forEach((attempts, those) -> parked.lookAgain(ids(those), nextLook(attempts)));
  }

  private Instant nextLook(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
    return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private static List<String> ids(List<ParkedReports.Parked> rows) {
    return rows.stream().map(ParkedReports.Parked::id).toList();
  }
}
