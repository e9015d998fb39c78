package dev.laurel.grading.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys in memory; held to the same contract as the database. */
public final class MemorySenderKeys implements SenderKeys {

  private final Map<String, SenderKey> byId = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();

  @Override
  public void add(SenderKey key, String secretHash) {
    byId.put(key.id(), key);
    ids.put(secretHash, key.id());
  }

  @Override
  public Optional<SenderKey> byHash(String secretHash) {
    return Optional.ofNullable(ids.get(secretHash)).flatMap(this::byId);
  }

  @Override
  public Optional<SenderKey> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<SenderKey> ofContext(String contextId) {
    return byId.values().stream()
        .filter(key -> key.course().contextId().equals(contextId))
        .toList();
  }

  @Override
  public void end(String id, Instant now) {
    byId.computeIfPresent(
        id, (same, k) -> with(k, k.lastUsedAt(), k.leftOut(), k.endedAt().or(() -> some(now))));
  }

  @Override
  public void used(String id, Instant now, Instant unlessAfter) {
    byId.computeIfPresent(
        id,
        (same, k) ->
            k.lastUsedAt().filter(at -> at.isAfter(unlessAfter)).isPresent()
                ? k
                : with(k, some(now), k.leftOut(), k.endedAt()));
  }

  @Override
  public void leftOut(String id, SenderKey.LeftOut what) {
    byId.computeIfPresent(id, (same, k) -> with(k, k.lastUsedAt(), Optional.of(what), k.endedAt()));
  }

  private static Optional<Instant> some(Instant at) {
    return Optional.of(at);
  }

  private static SenderKey with(
      SenderKey key,
      Optional<Instant> lastUsedAt,
      Optional<SenderKey.LeftOut> leftOut,
      Optional<Instant> endedAt) {
    return new SenderKey(
        key.id(),
        key.course(),
        key.name(),
        key.dialects(),
        key.naming(),
        key.createdAt(),
        lastUsedAt,
        leftOut,
        endedAt);
  }
}
