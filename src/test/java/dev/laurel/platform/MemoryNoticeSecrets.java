package dev.laurel.platform;

import dev.laurel.keys.KeysForTests;
import dev.laurel.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets of notices in memory, for tests. */
public final class MemoryNoticeSecrets implements NoticeSecrets {

  private final Map<String, StoredNoticeSecret> all = new ConcurrentHashMap<>();

  /** Those that the operator keeps for LMSs, none at first. */
  public static KeepNoticeSecrets kept(Platforms platforms, Clock clock) {
    return new KeepNoticeSecrets(
        new MemoryNoticeSecrets(), platforms, KeysForTests.sealing(clock), new Ids(clock), clock);
  }

  @Override
  public void hold(String platformId) {}

  @Override
  public Optional<StoredNoticeSecret> find(String platformId, String id) {
    return Optional.ofNullable(all.get(id)).filter(s -> s.platformId().equals(platformId));
  }

  @Override
  public List<StoredNoticeSecret> of(String platformId) {
    return all.values().stream()
        .filter(s -> s.platformId().equals(platformId))
        .sorted(
            Comparator.comparing(StoredNoticeSecret::createdAt)
                .thenComparing(StoredNoticeSecret::id))
        .toList();
  }

  @Override
  public void add(StoredNoticeSecret secret) {
    all.put(secret.id(), secret);
  }

  @Override
  public void used(String id, Instant now, Instant unlessAfter) {
    all.computeIfPresent(
        id,
        (key, s) ->
            s.lastUsedAt().filter(last -> last.isAfter(unlessAfter)).isPresent()
                ? s
                : new StoredNoticeSecret(
                    id, s.platformId(), s.sealed(), s.createdAt(), Optional.of(now)));
  }

  @Override
  public void remove(String platformId, String id) {
    all.computeIfPresent(id, (key, s) -> s.platformId().equals(platformId) ? null : s);
  }
}
