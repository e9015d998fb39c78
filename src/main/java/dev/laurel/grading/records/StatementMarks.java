package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import java.util.Collection;
import java.util.List;

/** Which statements were used or taken back; see {@link StatementMark}. */
public interface StatementMarks {

  /** Those of these keys that are known. */
  List<StatementMark> of(Collection<String> keys);

  /** Adds those whose keys are not there yet. */
  void add(Course course, Collection<StatementMark> marks);

  /** Marks them as taken back, also those that have not come yet. */
  void voided(Course course, Collection<String> keys);
}
