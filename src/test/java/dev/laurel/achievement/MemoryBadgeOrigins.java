package dev.laurel.achievement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Origins in memory, for tests. */
public final class MemoryBadgeOrigins implements BadgeOrigins {

  private final Map<String, Origin> origins = new LinkedHashMap<>();

  @Override
  public Optional<Origin> of(String achievementId) {
    return Optional.ofNullable(origins.get(achievementId));
  }

  @Override
  public Map<String, Origin> ofContext(String contextId) {
    return origins.values().stream()
        .filter(origin -> origin.contextId().equals(contextId))
        .collect(Collectors.toMap(Origin::achievementId, Function.identity()));
  }

  @Override
  public boolean add(Origin origin) {
    boolean there =
        ofContext(origin.contextId()).values().stream()
            .anyMatch(other -> other.rootId().equals(origin.rootId()));
    if (!there) {
      origins.put(origin.achievementId(), origin);
    }
    return !there;
  }
}
