package dev.laurel.launch;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Requests for content in memory, for tests. */
public final class MemoryPendingSelections implements PendingSelections {

  private final Map<String, PendingSelection> byId = new LinkedHashMap<>();
  private final Set<String> answered = new TreeSet<>();

  @Override
  public void keep(PendingSelection selection) {
    byId.put(selection.id(), selection);
  }

  @Override
  public Optional<PendingSelection> find(String id, Instant now) {
    return alive(now).filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Optional<PendingSelection> newestOpen(String contextId, String learnerId, Instant now) {
    return alive(now)
        .filter(s -> s.contextId().equals(contextId) && s.learnerId().equals(learnerId))
        .filter(s -> !answered.contains(s.id()))
        .max(Comparator.comparing(PendingSelection::expiresAt).thenComparing(PendingSelection::id));
  }

  private Stream<PendingSelection> alive(Instant now) {
    return byId.values().stream().filter(s -> s.expiresAt().isAfter(now));
  }

  @Override
  public void answered(String id, Instant at) {
    answered.add(id);
  }

  @Override
  public int forget(Instant expiredBefore) {
    int before = byId.size();
    byId.values().removeIf(s -> !s.expiresAt().isAfter(expiredBefore));
    return before - byId.size();
  }

  public int size() {
    return byId.size();
  }
}
