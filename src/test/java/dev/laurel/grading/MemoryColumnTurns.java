package dev.laurel.grading;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns in memory, for tests. */
public final class MemoryColumnTurns implements ColumnTurns {

  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  @Override
  public synchronized boolean take(String contextId, String purposeId, Instant now, Instant until) {
    Instant end = ends.getOrDefault(contextId + "\n" + purposeId, Instant.MIN);
    if (end.isAfter(now)) {
      return false;
    }
    ends.put(contextId + "\n" + purposeId, until);
    return true;
  }

  @Override
  public synchronized boolean extend(
      String contextId, String purposeId, Instant from, Instant until) {
    return ends.replace(contextId + "\n" + purposeId, from, until);
  }

  @Override
  public synchronized void giveBack(String contextId, String purposeId, Instant until) {
    ends.remove(contextId + "\n" + purposeId, until);
  }
}
