package dev.laurel.grading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the results of a mirror look like.
 *
 * @param kind in one word
 * @param learners how many have a result
 * @param lowest the least points; absent without results
 * @param highest the most points; absent without results
 */
public record MirrorFinding(
    Kind kind, int learners, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {

  /** What can be said of them. */
  public enum Kind {
    /** No result: the calculation is missing, names nothing, or nobody is graded yet. */
    NOTHING,
    /** Results as they should be. */
    WORKS,
    /**
     * Several results, and all of them are the full points: Moodle cuts what is above a column's
     * points, so the activity may have more points than the column.
     */
    ALL_FULL,
    /** Results that are no points of this column. */
    OUT_OF_RANGE
  }

  private static final int SEVERAL = 2;

  /** Looks at results as the LMS gave them. */
  static MirrorFinding of(GradedItem column, List<LmsResult> results) {
    List<BigDecimal> given = results.stream().flatMap(r -> r.score().stream()).toList();
    if (!given.stream().allMatch(Score::isSane)) {
      return new MirrorFinding(Kind.OUT_OF_RANGE, given.size(), Optional.empty(), Optional.empty());
    }
    return new MirrorFinding(
        kind(column.scoreMaximum(), results, given),
        given.size(),
        given.stream().min(Comparator.naturalOrder()),
        given.stream().max(Comparator.naturalOrder()));
  }

  private static Kind kind(BigDecimal points, List<LmsResult> results, List<BigDecimal> given) {
    if (given.isEmpty()) {
      return Kind.NOTHING;
    }
    boolean otherPoints =
        results.stream()
            .filter(r -> r.score().isPresent())
            .flatMap(r -> r.maximum().stream())
            .anyMatch(stated -> stated.compareTo(points) != 0);
    if (otherPoints || given.stream().anyMatch(p -> p.signum() < 0 || p.compareTo(points) > 0)) {
      return Kind.OUT_OF_RANGE;
    }
    boolean allFull = given.stream().allMatch(p -> p.compareTo(points) == 0);
    return allFull && given.size() >= SEVERAL ? Kind.ALL_FULL : Kind.WORKS;
  }
}
