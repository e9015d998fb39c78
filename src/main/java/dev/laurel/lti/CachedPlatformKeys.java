package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Platform keys kept in memory. An unknown key id leads to a fetch, at most one per minute and
 * address; launches that need the same set wait for one fetch. A set older than a day is renewed in
 * the background, while its keys stay in use; so a key that the Platform withdrew is forgotten
 * after a day, or with the first launch when nobody came for two. While the Platform is down the
 * keys already known stay in use.
 */
public final class CachedPlatformKeys implements PlatformKeys {
  private final KeySetSource source;
  private final Clock clock;
  private final Executor background;
  private final Map<URI, CachedKeySet<RSAPublicKey>> sets = new ConcurrentHashMap<>();

  /** An empty cache that renews old sets in the thread that finds them old. */
  public CachedPlatformKeys(KeySetSource source, Clock clock) {
    this(source, clock, Runnable::run);
  }

  /**
   * Creates an empty cache.
   *
   * @param source where key sets come from
   * @param clock decides when a set may be fetched again
   * @param background where old sets are renewed: at most one task at a time for each address
   */
  public CachedPlatformKeys(KeySetSource source, Clock clock, Executor background) {
    this.source = source;
    this.clock = clock;
    this.background = background;
  }

  @Override
  public Optional<RSAPublicKey> find(URI jwksUri, String kid) throws IOException {
    return sets.computeIfAbsent(
            jwksUri, uri -> new CachedKeySet<>(uri, source, RsaKeys::read, background))
        .find(kid, clock.instant());
  }
}
