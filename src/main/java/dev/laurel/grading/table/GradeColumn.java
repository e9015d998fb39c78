package dev.laurel.grading.table;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column that may be taken as grades.
 *
 * @param index its place in a row, from 0
 * @param identity what the next export of the same column will have in common with this one
 * @param label what people call it
 * @param what its cells are
 * @param maximum all points, where the file says them
 * @param usual whether most people want it
 */
public record GradeColumn(
    int index,
    String identity,
    String label,
    What what,
    Optional<BigDecimal> maximum,
    boolean usual) {

  /** What the cells of a column are. */
  public enum What {
    /** Points of an activity. */
    POINTS,
    /** Percent of an activity. */
    PERCENT,
    /** Letters or words: no numbers can be read from them. */
    LETTERS,
    /** Points of an activity whose grades the teacher posts by hand: learners may not see them. */
    POSTED_BY_HAND,
    /** The grade of the course, in points. */
    COURSE_POINTS,
    /** The grade of the course, in percent. */
    COURSE_PERCENT
  }

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether it is the grade of the whole course. */
  public boolean isCourseGrade() {
    return what == What.COURSE_POINTS || what == What.COURSE_PERCENT;
  }

  /** Whether its cells are percentages, so that nobody can choose another maximum. */
  public boolean isPercent() {
    return what == What.PERCENT || what == What.COURSE_PERCENT;
  }
}
