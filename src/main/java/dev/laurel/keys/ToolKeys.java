package dev.laurel.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.laurel.lti.ToolKey;
import dev.laurel.lti.ToolKeySet;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The RSA keys that LMSs verify this tool by. The first one is made when it is first wanted. Opened
 * keys are kept for a minute, so what another node did is seen within that time.
 */
@Singleton
public class ToolKeys {

  private static final String PURPOSE = "tool-key";
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final StoredToolKeys stored;
  private final Sealing sealing;
  private final Ids ids;
  private final Clock clock;
  private volatile Opened opened = new Opened(new KeyRing(List.of()), Map.of(), Instant.MIN);

  @Inject
  public ToolKeys(StoredToolKeys stored, Sealing sealing, Ids ids, Clock clock) {
    this.stored = stored;
    this.sealing = sealing;
    this.ids = ids;
    this.clock = clock;
  }

  /** The key to sign with now. */
  public ToolKey current() {
    Opened now = opened();
    return Objects.requireNonNull(
        now.keys().get(now.ring().signing(clock.instant()).orElseThrow().kid()));
  }

  /** The JWK Set that LMSs fetch, public halves only (RFC 7517). */
  public String publicKeySetJson() {
    Opened now = opened();
    return ToolKeySet.toPublicJson(
        now.ring().published(clock.instant()).stream()
            .map(key -> Objects.requireNonNull(now.keys().get(key.kid())))
            .toList());
  }

  /** What each key does, newest first. */
  public List<ToolKeyState> states() {
    return opened().ring().states(clock.instant());
  }

  /** The keys as they are now, whatever was kept. */
  KeyRing fresh() {
    forget();
    return opened().ring();
  }

  /** The keys as they were within the last minute. */
  KeyRing kept() {
    return opened().ring();
  }

  /** Makes the next key, unless another node has just done so. */
  void add(int generation, Instant signsFrom) {
    stored.addIfFirst(make(generation, signsFrom));
    forget();
  }

  private void forget() {
    opened = new Opened(new KeyRing(List.of()), Map.of(), Instant.MIN);
  }

  private Opened opened() {
    Opened kept = opened;
    Instant now = clock.instant();
    if (kept.until().isAfter(now)) {
      return kept;
    }
    KeyRing ring = new KeyRing(stored.all());
    if (ring.signing(now).isEmpty()) {
      ring = new KeyRing(stored.addIfFirst(make(ring.nextGeneration(), now)));
    }
    kept = new Opened(ring, open(ring, now), now.plus(KEPT));
    opened = kept;
    return kept;
  }

  private StoredToolKey make(int generation, Instant signsFrom) {
    try {
      String kid = ids.newId();
      RSAKey key = new RSAKeyGenerator(2048).keyID(kid).generate();
      byte[] plain = key.toJSONString().getBytes(StandardCharsets.UTF_8);
      String sealed = sealing.seal(PURPOSE, plain);
      return new StoredToolKey(
          ids.newId(), generation, kid, sealed, clock.instant(), signsFrom, Optional.empty());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("RSA is not to be had", impossible);
    }
  }

  /** Keys that are gone stay sealed. */
  private Map<String, ToolKey> open(KeyRing ring, Instant now) {
    return ring.published(now).stream().collect(Collectors.toMap(StoredToolKey::kid, this::open));
  }

  private ToolKey open(StoredToolKey key) {
    return ToolKey.parse(new String(sealing.open(PURPOSE, key.sealed()), StandardCharsets.UTF_8));
  }

  private record Opened(KeyRing ring, Map<String, ToolKey> keys, Instant until) {}
}
