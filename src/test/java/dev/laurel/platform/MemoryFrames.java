package dev.laurel.platform;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Frames in memory, for tests. */
public final class MemoryFrames implements Frames {

  private final Map<String, Set<String>> kept = new LinkedHashMap<>();

  @Override
  public Set<String> all() {
    Set<String> all = new HashSet<>();
    kept.values().forEach(all::addAll);
    return all;
  }

  @Override
  public boolean add(String platformId, String origin, Instant now) {
    Set<String> own = kept.computeIfAbsent(platformId, id -> new HashSet<>());
    boolean room = own.size() < MOST;
    if (room) {
      own.add(origin);
    }
    return room;
  }
}
