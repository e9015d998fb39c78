package dev.laurel.grading;

import dev.laurel.shared.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports that wait, in memory. */
final class MemoryParked implements ParkedReports {
  private final Ids ids;
  private final Map<String, Parked> rows = new LinkedHashMap<>();
  private final Map<String, Instant> dueAt = new LinkedHashMap<>();
  private final Set<List<Object>> events = new HashSet<>();

  MemoryParked(Ids ids) {
    this.ids = ids;
  }

  @Override
  public void park(Course course, Collection<Report> reports) {
    for (Report report : reports) {
      String id = ids.newId();
      if (events.add(List.of(report.source().channel(), report.source().eventId()))) {
        rows.put(id, new Parked(id, course, report, 0));
        dueAt.put(id, report.receivedAt());
      }
    }
  }

  @Override
  public List<Parked> claim(Instant now, int limit) {
    return rows.values().stream()
        .filter(row -> !dueAt.get(row.id()).isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public void done(Collection<String> rowIds) {
    rowIds.forEach(id -> events.remove(event(rows.get(id))));
    rows.keySet().removeAll(rowIds);
  }

  private static List<Object> event(Parked row) {
    return List.of(row.report().source().channel(), row.report().source().eventId());
  }

  @Override
  public void lookAgain(Collection<String> rowIds, Instant at) {
    rows.replaceAll(
        (id, row) ->
            rowIds.contains(id)
                ? new Parked(id, row.course(), row.report(), row.attempts() + 1)
                : row);
    rowIds.forEach(id -> dueAt.put(id, at));
  }

  @Override
  public void hurry(String contextId, Instant now) {
    rows.values().stream()
        .filter(row -> row.course().contextId().equals(contextId))
        .filter(row -> dueAt.get(row.id()).isAfter(now))
        .forEach(row -> dueAt.put(row.id(), now));
  }

  @Override
  public List<Parked> of(String contextId, String after, int limit) {
    return rows.values().stream()
        .filter(row -> row.course().contextId().equals(contextId))
        .filter(row -> row.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(Parked::id))
        .limit(limit)
        .toList();
  }

  @Override
  public int waiting(String contextId) {
    return (int)
        rows.values().stream().filter(r -> r.course().contextId().equals(contextId)).count();
  }
}
