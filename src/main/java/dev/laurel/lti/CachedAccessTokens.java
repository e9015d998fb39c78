package dev.laurel.lti;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens kept in memory per registration, deployment and scopes, renewed a minute before
 * they expire (or after half their life, if that is shorter). Calls that need the same token wait
 * for one fetch.
 */
public final class CachedAccessTokens {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final AccessTokens source;
  private final Clock clock;
  private final Map<Key, Slot> slots = new ConcurrentHashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param source where tokens come from
   * @param clock decides when a token is too old
   */
  public CachedAccessTokens(AccessTokens source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * Gives a token that is not about to expire. Parameters and errors as {@link AccessTokens#fetch};
   * a failure is not remembered.
   */
  public AccessToken get(Registration registration, Set<String> scopes, String deploymentId) {
    Key key =
        new Key(registration.issuer(), registration.clientId(), deploymentId, Set.copyOf(scopes));
    Slot slot = slots.computeIfAbsent(key, unused -> new Slot());
    slot.lock.lock();
    try {
      AccessToken token = slot.token;
      Instant now = clock.instant();
      if (token == null || !now.isBefore(slot.renewAt)) {
        token = source.fetch(registration, scopes, deploymentId);
        slot.keep(token, now);
      }
      return token;
    } finally {
      slot.lock.unlock();
    }
  }

  /** Drops a token that the Platform refused; one that has replaced it meanwhile stays. */
  public void discard(AccessToken token) {
    slots.values().forEach(slot -> slot.drop(token));
  }

  private record Key(String issuer, String clientId, String deploymentId, Set<String> scopes) {}

  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AccessToken token;
    private Instant renewAt = Instant.EPOCH;

    void keep(AccessToken fetched, Instant now) {
      Duration half = Duration.between(now, fetched.expiresAt()).dividedBy(2);
      token = fetched;
      renewAt = fetched.expiresAt().minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
    }

    void drop(AccessToken refused) {
      lock.lock();
      try {
        if (refused.equals(token)) {
          token = null;
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
