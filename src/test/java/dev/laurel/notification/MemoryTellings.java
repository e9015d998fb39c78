package dev.laurel.notification;

import dev.laurel.notification.Attempt.Ending;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tellings and badge columns in memory. */
public final class MemoryTellings implements Tellings, BadgeColumns {

  private static final class Row {
    final Telling first;
    int attempts;
    Optional<Instant> due;
    Optional<Ending> ending = Optional.empty();
    String detail = "";

    Row(Telling first, Instant now) {
      this.first = first;
      this.due = Optional.of(now);
    }

    Telling telling() {
      return new Telling(first.id(), first.tenantId(), first.awardId(), first.kind(), attempts);
    }
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, URI> columns = new HashMap<>();

  public Optional<Ending> endingOf(String awardId, Telling.Kind kind) {
    return row(awardId, kind).flatMap(row -> row.ending);
  }

  public String detailOf(String awardId, Telling.Kind kind) {
    return row(awardId, kind).map(row -> row.detail).orElse("");
  }

  public int size() {
    return rows.size();
  }

  private Optional<Row> row(String awardId, Telling.Kind kind) {
    return rows.values().stream()
        .filter(row -> row.first.awardId().equals(awardId) && row.first.kind() == kind)
        .findFirst();
  }

  @Override
  public void add(Collection<Telling> tellings, Instant now) {
    for (Telling telling : tellings) {
      if (row(telling.awardId(), telling.kind()).isEmpty()) {
        rows.put(telling.id(), new Row(telling, now));
      }
    }
  }

  @Override
  public List<Telling> take(Instant now, Instant until, int limit) {
    List<Row> due =
        rows.values().stream()
            .filter(row -> row.due.filter(at -> !at.isAfter(now)).isPresent())
            .sorted(Comparator.comparing((Row row) -> row.due.orElseThrow()))
            .limit(limit)
            .toList();
    due.forEach(row -> row.due = Optional.of(until));
    return due.stream().map(Row::telling).toList();
  }

  @Override
  public void ended(String id, Ending ending, String detail, Instant now) {
    Row row = rows.get(id);
    row.ending = Optional.of(ending);
    row.detail = detail;
    row.due = Optional.empty();
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    Row row = rows.get(id);
    if (row.ending.isEmpty()) {
      row.attempts++;
      row.detail = error;
      row.due = Optional.of(until);
    }
  }

  @Override
  public Optional<URI> of(String contextId, String achievementId) {
    return Optional.ofNullable(columns.get(contextId + achievementId));
  }

  @Override
  public void keep(String contextId, String achievementId, URI column) {
    columns.put(contextId + achievementId, column);
  }

  @Override
  public void forget(String contextId, String achievementId) {
    columns.remove(contextId + achievementId);
  }
}
