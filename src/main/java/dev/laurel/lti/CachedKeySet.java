package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One Platform's key set and the memory of the last attempt to fetch it. */
final class CachedKeySet {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofDays(1);

  private final URI jwksUri;
  private final KeySetSource source;
  private final ReentrantLock fetching = new ReentrantLock();

  private volatile Map<String, RSAPublicKey> keys = Map.of();
  private volatile Instant fetchedAt = Instant.EPOCH;
  private volatile Instant triedAt = Instant.EPOCH;
  private volatile @Nullable IOException failure;

  CachedKeySet(URI jwksUri, KeySetSource source) {
    this.jwksUri = jwksUri;
    this.source = source;
  }

  Optional<RSAPublicKey> find(String kid, Instant now) throws IOException {
    if (!isAnswered(kid, now)) {
      fetchOnce(kid, now);
    }
    RSAPublicKey key = keys.get(kid);
    IOException last = failure;
    if (key == null && last != null) {
      throw new IOException("keys not readable at the last attempt", last);
    }
    return Optional.ofNullable(key);
  }

  private boolean isAnswered(String kid, Instant now) {
    boolean fresh = keys.containsKey(kid) && now.isBefore(fetchedAt.plus(FRESH));
    return fresh || triedAt.isAfter(now.minus(PAUSE));
  }

  /** Whoever comes second waits here and then finds the answer. */
  private void fetchOnce(String kid, Instant now) {
    fetching.lock();
    try {
      if (!isAnswered(kid, now)) {
        fetch(now);
      }
    } finally {
      fetching.unlock();
    }
  }

  private void fetch(Instant now) {
    try {
      keys = RsaKeys.read(source.fetch(jwksUri));
      fetchedAt = now;
      failure = null;
    } catch (IOException e) {
      failure = e;
    } finally {
      triedAt = now;
    }
  }
}
