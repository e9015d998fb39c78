package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One key set at somebody's address and the memory of the last attempt to fetch it.
 *
 * @param <K> what its keys are read as
 */
final class CachedKeySet<K> {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofDays(1);

  /** Reads a JWK Set into keys by their ids. */
  @FunctionalInterface
  interface Reader<K> {
    Map<String, K> read(String json) throws IOException;
  }

  private final URI jwksUri;
  private final KeySetSource source;
  private final Reader<K> reader;
  private final Executor background;
  private final ReentrantLock fetching = new ReentrantLock();
  private final AtomicBoolean renewing = new AtomicBoolean();

  private volatile Map<String, K> keys = Map.of();
  private volatile Instant fetchedAt = Instant.EPOCH;
  private volatile Instant triedAt = Instant.EPOCH;
  private volatile @Nullable IOException failure;

  CachedKeySet(URI jwksUri, KeySetSource source, Reader<K> reader, Executor background) {
    this.jwksUri = jwksUri;
    this.source = source;
    this.reader = reader;
    this.background = background;
  }

  Optional<K> find(String kid, Instant now) throws IOException {
    @Nullable K known = keys.get(kid);
    if (known != null && wasTriedLately(now)) {
      renewIfOld(now);
      return Optional.of(known);
    }
    if (!isAnswered(kid, now)) {
      fetchOnce(kid, now);
    }
    @Nullable K key = keys.get(kid);
    IOException last = failure;
    if (key == null && last != null) {
      throw new IOException("keys not readable at the last attempt", last);
    }
    return Optional.ofNullable(key);
  }

  /** A set that nobody has looked after for two days is fetched before anything is believed. */
  private boolean wasTriedLately(Instant now) {
    return now.isBefore(triedAt.plus(FRESH.multipliedBy(2)));
  }

  /** A known key is never held up by the renewal of its set: one thread of its own renews it. */
  private void renewIfOld(Instant now) {
    boolean old = !now.isBefore(fetchedAt.plus(FRESH));
    if (old && !wasJustTried(now) && renewing.compareAndSet(false, true)) {
      try {
        background.execute(() -> renew(now));
      } catch (RejectedExecutionException stopping) {
        renewing.set(false);
      }
    }
  }

  private void renew(Instant now) {
    try {
      fetching.lock();
      try {
        if (!wasJustTried(now)) {
          fetch(now);
        }
      } finally {
        fetching.unlock();
      }
    } finally {
      renewing.set(false);
    }
  }

  private boolean isAnswered(String kid, Instant now) {
    boolean fresh = keys.containsKey(kid) && now.isBefore(fetchedAt.plus(FRESH));
    return fresh || wasJustTried(now);
  }

  private boolean wasJustTried(Instant now) {
    return triedAt.isAfter(now.minus(PAUSE));
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
      keys = reader.read(source.fetch(jwksUri));
      fetchedAt = now;
      failure = null;
    } catch (IOException e) {
      failure = e;
    } finally {
      triedAt = now;
    }
  }
}
