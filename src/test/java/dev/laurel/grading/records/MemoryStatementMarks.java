package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The marks in memory; held to the same contract as the database. */
public final class MemoryStatementMarks implements StatementMarks {

  private final Map<String, StatementMark> byKey = new TreeMap<>();

  @Override
  public List<StatementMark> of(Collection<String> keys) {
    return byKey.values().stream().filter(mark -> keys.contains(mark.key())).toList();
  }

  @Override
  public void add(Course course, Collection<StatementMark> marks) {
    marks.forEach(mark -> byKey.putIfAbsent(mark.key(), mark));
  }

  @Override
  public void voided(Course course, Collection<String> keys) {
    for (String key : keys) {
      byKey.merge(
          key,
          new StatementMark(key, Optional.empty(), true, Optional.empty()),
          (known, voided) -> new StatementMark(key, known.content(), true, known.said()));
    }
  }

  int size() {
    return byKey.size();
  }
}
