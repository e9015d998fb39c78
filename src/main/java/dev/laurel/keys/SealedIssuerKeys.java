package dev.laurel.keys;

import dev.laurel.openbadges.IssuerKey;
import dev.laurel.openbadges.did.Multikey;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Issuer keys that rest sealed; a private key is opened only to sign. */
@Singleton
public class SealedIssuerKeys implements IssuerKeys {

  private static final String PURPOSE = "issuer-key";
  private static final int SEED_BYTES = 32;

  private final StoredIssuerKeys stored;
  private final Sealing sealing;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public SealedIssuerKeys(StoredIssuerKeys stored, Sealing sealing, Ids ids, Clock clock) {
    this.stored = stored;
    this.sealing = sealing;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void open(String issuerId, String did) {
    if (stored.of(issuerId).isEmpty()) {
      stored.addIfFirst(make(issuerId, did, 1));
    }
  }

  @Override
  public IssuerKey signingKey(String issuerId) {
    StoredIssuerKey key =
        stored.of(issuerId).stream()
            .filter(k -> k.retiredAt().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No key of issuer " + issuerId));
    byte[] seed = sealing.open(PURPOSE, key.sealed());
    try {
      return new IssuerKey(key.verificationMethod(), seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  @Override
  public List<PublishedKey> published(String issuerId) {
    return stored.of(issuerId).stream()
        .map(
            key ->
                new PublishedKey(
                    key.verificationMethod(), Multikey.decode(key.publicKey()), key.retiredAt()))
        .toList();
  }

  private StoredIssuerKey make(String issuerId, String did, int generation) {
    byte[] seed = ids.bytes(SEED_BYTES);
    IssuerKey key = new IssuerKey(did + "#key-" + generation, seed);
    String sealed = sealing.seal(PURPOSE, seed);
    Arrays.fill(seed, (byte) 0);
    return new StoredIssuerKey(
        ids.newId(),
        issuerId,
        generation,
        did,
        key.verificationMethod(),
        Multikey.encode(key.publicKey()),
        sealed,
        clock.instant(),
        Optional.empty());
  }
}
