package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the results of one item from the LMS and records what is new. */
@Singleton
class ReadItem {

  private final GradeSource source;
  private final Learners learners;
  private final Standings standings;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  ReadItem(
      GradeSource source,
      Learners learners,
      Standings standings,
      RecordOutcome recordOutcome,
      Clock clock) {
    this.source = source;
    this.learners = learners;
    this.standings = standings;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  /**
   * @return whether there was news
   */
  boolean read(GradedItem item) throws LmsTrouble {
    return record(item, source.results(item.contextId(), item));
  }

  /**
   * @param results all of the item, just read
   * @return whether there was news
   */
  boolean record(GradedItem item, List<LmsResult> results) {
    Course course = new Course(item.tenantId(), item.contextId());
    Map<String, String> known = known(course, results);
    List<Report> reports =
        new Difference(item, known, standings.ofItems(Set.of(item.id())), clock.instant())
            .reports(results);
    int recorded = 0;
    for (int from = 0; from < reports.size(); from += RecordOutcome.MOST_REPORTS) {
      int to = Math.min(reports.size(), from + RecordOutcome.MOST_REPORTS);
      recorded += recordOutcome.record(course, known, reports.subList(from, to));
    }
    return recorded > 0;
  }

  /** Somebody new in the gradebook is looked for in the course once more before being parked. */
  private Map<String, String> known(Course course, List<LmsResult> results) {
    Map<String, String> known = learners.byKey(course.contextId());
    boolean stranger =
        results.stream().anyMatch(r -> r.score().isPresent() && !known.containsKey(r.userKey()));
    if (!stranger) {
      return known;
    }
    learners.refresh(course.contextId());
    return learners.byKey(course.contextId());
  }
}
