package dev.laurel.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Frames in memory, for tests. */
public final class MemoryFrames implements Frames {

  /** How often it was asked to keep one. */
  public int adds;

  private final Map<String, List<Learned>> kept = new LinkedHashMap<>();

  @Override
  public Set<String> all() {
    return kept.values().stream()
        .flatMap(List::stream)
        .map(Learned::origin)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Learned> of(String platformId) {
    return kept.getOrDefault(platformId, List.of()).stream()
        .sorted(Comparator.comparing(Learned::at).thenComparing(Learned::origin))
        .toList();
  }

  @Override
  public boolean add(String platformId, String origin, Instant now) {
    adds++;
    List<Learned> own = kept.computeIfAbsent(platformId, id -> new ArrayList<>());
    boolean room = own.size() < MOST;
    if (room && own.stream().noneMatch(frame -> frame.origin().equals(origin))) {
      own.add(new Learned(origin, now));
    }
    return room;
  }

  @Override
  public void remove(String platformId, String origin) {
    kept.getOrDefault(platformId, new ArrayList<>())
        .removeIf(frame -> frame.origin().equals(origin));
  }
}
