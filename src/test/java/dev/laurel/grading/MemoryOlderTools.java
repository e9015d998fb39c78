package dev.laurel.grading;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tools in memory; held to the same contract as the database. */
public final class MemoryOlderTools implements OlderTools {

  private final Map<String, OlderTool> byId = new TreeMap<>();
  private final Map<List<String>, Instant> used = new HashMap<>();

  @Override
  public void add(OlderTool tool) {
    byId.put(tool.id(), tool);
  }

  @Override
  public Optional<OlderTool> byId(String toolId) {
    return Optional.ofNullable(byId.get(toolId));
  }

  @Override
  public List<OlderTool> ofContext(String contextId) {
    return byId.values().stream()
        .filter(tool -> tool.course().contextId().equals(contextId))
        .toList();
  }

  @Override
  public void end(String toolId, Instant now) {
    byId.computeIfPresent(
        toolId, (id, t) -> with(t, t.lastUsedAt(), t.endedAt().or(() -> Optional.of(now))));
  }

  @Override
  public boolean has(Course course) {
    return byId.values().stream().anyMatch(tool -> tool.course().equals(course) && !tool.isEnded());
  }

  @Override
  public boolean use(OlderTool tool, String nonce, Instant now, Instant until) {
    boolean noted = tool.isToNote(now);
    if (noted) {
      used.values().removeIf(kept -> kept.isBefore(now));
    }
    boolean fresh = used.putIfAbsent(List.of(tool.id(), nonce), until) == null;
    if (fresh && noted) {
      byId.computeIfPresent(tool.id(), (id, t) -> with(t, Optional.of(now), t.endedAt()));
    }
    return fresh;
  }

  /** How many nonces are kept. */
  public int kept() {
    return used.size();
  }

  private static OlderTool with(
      OlderTool tool, Optional<Instant> lastUsedAt, Optional<Instant> endedAt) {
    return new OlderTool(
        tool.id(),
        tool.course(),
        tool.name(),
        tool.launchUrl(),
        tool.sealedSecret(),
        tool.createdAt(),
        lastUsedAt,
        endedAt);
  }
}
