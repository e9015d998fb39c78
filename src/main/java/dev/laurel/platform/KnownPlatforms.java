package dev.laurel.platform;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The registrations that logins and launches ask for, kept for five seconds. This node drops a copy
 * as soon as a change of it is committed; other nodes trust a removed registration for five seconds
 * more at most. What is not registered is not kept.
 */
@Singleton
public class KnownPlatforms {

  /** How long a copy is believed. */
  static final Duration KEPT = Duration.ofSeconds(5);

  private static final int MOST = 5_000;

  private final Platforms platforms;
  private final Clock clock;
  private volatile Map<List<String>, Kept> kept = new ConcurrentHashMap<>();

  @Inject
  public KnownPlatforms(Platforms platforms, Clock clock) {
    this.platforms = platforms;
    this.clock = clock;
  }

  private record Kept(RegisteredPlatform platform, Instant until) {

    boolean isOf(String id) {
      return platform.id().equals(id) || platform.deploymentRow(id).isPresent();
    }
  }

  /** As {@link Platforms#find}. */
  public Optional<RegisteredPlatform> find(String issuer, Optional<String> clientId) {
    List<String> key = List.of("issuer", issuer, clientId.orElse(""), "" + clientId.isPresent());
    return known(key, () -> platforms.find(issuer, clientId));
  }

  /** As {@link Platforms#byId}. */
  public Optional<RegisteredPlatform> byId(String platformId) {
    return known(List.of("id", platformId), () -> platforms.byId(platformId));
  }

  private Optional<RegisteredPlatform> known(
      List<String> key, Supplier<Optional<RegisteredPlatform>> stored) {
    Map<List<String>, Kept> present = kept;
    Instant now = clock.instant();
    Kept last = present.get(key);
    if (last != null && last.until().isAfter(now)) {
      return Optional.of(last.platform());
    }
    Optional<RegisteredPlatform> read = stored.get();
    if (present.size() >= MOST) {
      present.clear();
    }
    // A copy that was dropped meanwhile is in another map by now: this one is read by nobody then.
    read.ifPresentOrElse(
        platform -> present.put(key, new Kept(platform, now.plus(KEPT))),
        () -> present.remove(key));
    return read;
  }

  /** Drops a registration once it is certain what holds of it. */
  public void changed(
      @Observes(during = TransactionPhase.AFTER_COMPLETION) PlatformChanged changed) {
    drop(changed.id());
  }

  private synchronized void drop(String id) {
    Map<List<String>, Kept> others = new HashMap<>(kept);
    others.values().removeIf(copy -> copy.isOf(id));
    kept = new ConcurrentHashMap<>(others);
  }
}
