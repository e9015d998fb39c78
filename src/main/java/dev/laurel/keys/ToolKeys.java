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
import java.util.Optional;

/**
 * The RSA keys that LMSs verify this tool by. The first one is made when it is first wanted; the
 * newest that is not retired signs, and all are published. Opened keys are kept for a minute, so a
 * rotation on another node is seen within that time.
 */
@Singleton
public class ToolKeys {

  private static final String PURPOSE = "tool-key";
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final StoredToolKeys stored;
  private final Sealing sealing;
  private final Ids ids;
  private final Clock clock;
  private volatile Opened opened = new Opened(List.of(), Optional.empty(), Instant.MIN);

  @Inject
  public ToolKeys(StoredToolKeys stored, Sealing sealing, Ids ids, Clock clock) {
    this.stored = stored;
    this.sealing = sealing;
    this.ids = ids;
    this.clock = clock;
  }

  /** The key to sign with now. */
  public ToolKey current() {
    return opened().current().orElseThrow();
  }

  /** The JWK Set that LMSs fetch, public halves only (RFC 7517). */
  public String publicKeySetJson() {
    return ToolKeySet.toPublicJson(opened().all());
  }

  private Opened opened() {
    Opened kept = opened;
    Instant now = clock.instant();
    if (kept.until().isAfter(now)) {
      return kept;
    }
    List<StoredToolKey> keys = stored.all();
    if (keys.stream().noneMatch(k -> k.retiredAt().isEmpty())) {
      int next = keys.stream().mapToInt(StoredToolKey::generation).max().orElse(0) + 1;
      keys = stored.addIfFirst(make(next, now));
    }
    kept = open(keys, now);
    opened = kept;
    return kept;
  }

  private StoredToolKey make(int generation, Instant now) {
    try {
      String kid = ids.newId();
      RSAKey key = new RSAKeyGenerator(2048).keyID(kid).generate();
      byte[] plain = key.toJSONString().getBytes(StandardCharsets.UTF_8);
      String sealed = sealing.seal(PURPOSE, plain);
      return new StoredToolKey(ids.newId(), generation, kid, sealed, now, Optional.empty());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("RSA is not to be had", impossible);
    }
  }

  private Opened open(List<StoredToolKey> keys, Instant now) {
    Optional<ToolKey> current =
        keys.stream().filter(k -> k.retiredAt().isEmpty()).findFirst().map(this::open);
    return new Opened(keys.stream().map(this::open).toList(), current, now.plus(KEPT));
  }

  private ToolKey open(StoredToolKey key) {
    return ToolKey.parse(new String(sealing.open(PURPOSE, key.sealed()), StandardCharsets.UTF_8));
  }

  private record Opened(List<ToolKey> all, Optional<ToolKey> current, Instant until) {}
}
