package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Platform keys kept in memory. An unknown key id or a set older than a day leads to a fetch, at
 * most one per minute and address; launches that need the same set wait for one fetch. While the
 * Platform is down the keys already known stay in use. A fetched set replaces the one before, so a
 * key that the Platform withdrew is forgotten within a day.
 */
public final class CachedPlatformKeys implements PlatformKeys {
  private final KeySetSource source;
  private final Clock clock;
  private final Map<URI, CachedKeySet> sets = new ConcurrentHashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param source where key sets come from
   * @param clock decides when a set may be fetched again
   */
  public CachedPlatformKeys(KeySetSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public Optional<RSAPublicKey> find(URI jwksUri, String kid) throws IOException {
    return sets.computeIfAbsent(jwksUri, uri -> new CachedKeySet(uri, source))
        .find(kid, clock.instant());
  }
}
