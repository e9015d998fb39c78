package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How well Laurel hears a course. */
@Singleton
public class CourseHealth {

  /**
   * What people are told about the hearing of a course.
   *
   * @param watched how many items are read
   * @param lastReadAt the oldest of the items' last readings; empty when one was never read
   * @param trouble the failure that lasts longest
   * @param waiting reports about people whom Laurel does not know yet
   */
  public record Hearing(
      int watched, Optional<Instant> lastReadAt, Optional<Trouble> trouble, int waiting) {}

  /**
   * The LMS cannot be read.
   *
   * @param kind what is wrong
   * @param since the first failure
   * @param nextTry when it is tried again
   */
  public record Trouble(LmsTrouble.Kind kind, Instant since, Instant nextTry) {}

  private final Readings readings;
  private final ParkedReports parked;

  @Inject
  CourseHealth(Readings readings, ParkedReports parked) {
    this.readings = readings;
    this.parked = parked;
  }

  public Hearing of(Course course) {
    List<ItemReading> all = readings.ofContext(course.contextId());
    boolean allRead = all.stream().allMatch(reading -> reading.lastReadAt().isPresent());
    return new Hearing(
        all.size(),
        all.stream()
            .flatMap(reading -> reading.lastReadAt().stream())
            .min(Comparator.naturalOrder())
            .filter(time -> allRead),
        all.stream()
            .flatMap(reading -> trouble(reading).stream())
            .min(Comparator.comparing(Trouble::since)),
        parked.waiting(course.contextId()));
  }

  private static Optional<Trouble> trouble(ItemReading reading) {
    return reading
        .trouble()
        .flatMap(kind -> reading.failingSince().map(s -> new Trouble(kind, s, reading.nextAt())));
  }
}
