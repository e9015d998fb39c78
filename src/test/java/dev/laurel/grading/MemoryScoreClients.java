package dev.laurel.grading;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The clients in memory; held to the same contract as the database. */
public final class MemoryScoreClients implements ScoreClients {

  private final Map<String, ScoreClient> byId = new TreeMap<>();
  private final Map<List<String>, Instant> used = new HashMap<>();

  @Override
  public void add(ScoreClient client) {
    byId.put(client.id(), client);
  }

  @Override
  public Optional<ScoreClient> byId(String clientId) {
    return Optional.ofNullable(byId.get(clientId));
  }

  @Override
  public List<ScoreClient> ofContext(String contextId) {
    return byId.values().stream()
        .filter(client -> client.course().contextId().equals(contextId))
        .toList();
  }

  @Override
  public void revoke(String clientId, Instant now) {
    byId.computeIfPresent(
        clientId, (id, c) -> with(c, c.lastUsedAt(), c.revokedAt().or(() -> Optional.of(now))));
  }

  @Override
  public boolean use(String clientId, String assertionId, Instant now, Instant until) {
    used.values().removeIf(kept -> kept.isBefore(now));
    boolean fresh = used.putIfAbsent(List.of(clientId, assertionId), until) == null;
    if (fresh) {
      byId.computeIfPresent(clientId, (id, c) -> with(c, Optional.of(now), c.revokedAt()));
    }
    return fresh;
  }

  private static ScoreClient with(
      ScoreClient client, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {
    return new ScoreClient(
        client.id(),
        client.course(),
        client.name(),
        client.keys(),
        client.permissions(),
        client.createdAt(),
        lastUsedAt,
        revokedAt);
  }
}
