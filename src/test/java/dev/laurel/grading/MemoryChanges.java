package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes in memory, for tests. */
final class MemoryChanges implements StandingChanges {
  private final Map<String, StandingChange> waiting = new TreeMap<>();
  private final Map<String, Instant> resting = new LinkedHashMap<>();

  @Override
  public void leave(Collection<StandingChange> changes) {
    changes.forEach(change -> waiting.put(change.id(), change));
  }

  @Override
  public List<StandingChange> due(Instant now, int limit) {
    return waiting.values().stream()
        .filter(change -> !resting.getOrDefault(change.id(), now).isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public List<StandingChange> claim(Instant now, int limit) {
    return due(now, limit);
  }

  @Override
  public List<StandingChange> claimOf(String contextId, int limit) {
    return waiting.values().stream()
        .filter(change -> change.contextId().equals(contextId))
        .limit(limit)
        .toList();
  }

  @Override
  public List<StandingChange> claimOnly(String id) {
    return waiting.values().stream().filter(change -> change.id().equals(id)).toList();
  }

  @Override
  public void done(Collection<String> ids) {
    waiting.keySet().removeAll(ids);
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    resting.put(id, until);
  }
}
