package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The key sets at clients' addresses, kept in memory as {@link CachedPlatformKeys} keeps those of
 * Platforms: at most one fetch a minute and address, renewed after a day.
 */
public final class CachedClientKeys {
  private final KeySetSource source;
  private final Clock clock;
  private final Executor background;
  private final Map<URI, CachedKeySet<ClientKey>> sets = new ConcurrentHashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param source where key sets come from
   * @param clock decides when a set may be fetched again
   * @param background where old sets are renewed
   */
  public CachedClientKeys(KeySetSource source, Clock clock, Executor background) {
    this.source = source;
    this.clock = clock;
    this.background = background;
  }

  /**
   * Finds a key.
   *
   * @return empty if the set has no such key that a client may sign with
   * @throws IOException if that could not be found out
   */
  public Optional<ClientKey> find(URI jwksUri, String kid) throws IOException {
    return sets.computeIfAbsent(
            jwksUri,
            uri ->
                new CachedKeySet<>(uri, source, json -> ClientKeySet.read(json).byId(), background))
        .find(kid, clock.instant());
  }
}
