package dev.laurel.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.openbadges.IssuerKey;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedIssuerKeysTest {

  private static final String DID = "did:web:laurel.example:issuers:7";

  private final HandClock clock = new HandClock();
  private final KeysForTests.MemoryIssuerKeys stored = new KeysForTests.MemoryIssuerKeys();
  private final Sealing sealing = KeysForTests.sealing(clock);
  private final IssuerKeys keys = new SealedIssuerKeys(stored, sealing, new Ids(clock), clock);

  @Test
  void signs_with_a_key_that_the_did_controls_and_publishes_its_public_half() {
    keys.open("issuer", DID);
    IssuerKey key = keys.signingKey("issuer");
    assertThat(key.verificationMethod()).isEqualTo(DID + "#key-1");
    assertThat(keys.published("issuer"))
        .containsExactly(
            new PublishedKey(key.verificationMethod(), key.publicKey(), Optional.empty()));
  }

  @Test
  void opening_again_makes_no_second_key() {
    keys.open("issuer", DID);
    IssuerKey first = keys.signingKey("issuer");
    keys.open("issuer", DID);
    assertThat(keys.published("issuer")).hasSize(1);
    assertThat(keys.signingKey("issuer").publicKey()).isEqualTo(first.publicKey());
  }

  @Test
  void gives_each_issuer_its_own_key() {
    keys.open("issuer", DID);
    keys.open("other", "did:web:laurel.example:issuers:8");
    assertThat(keys.signingKey("issuer").publicKey())
        .isNotEqualTo(keys.signingKey("other").publicKey());
  }

  @Test
  void signs_with_the_newest_that_is_not_retired_and_still_publishes_the_retired() {
    keys.open("issuer", DID);
    StoredIssuerKey first = stored.of("issuer").getFirst();
    byte[] seed = new Ids(clock).bytes(32);
    IssuerKey wanted = new IssuerKey(DID + "#key-2", seed);
    stored.addIfFirst(generation(first, 2, wanted, seed, Optional.empty()));
    stored.addIfFirst(generation(first, 3, wanted, seed, Optional.of(clock.instant())));

    assertThat(keys.signingKey("issuer").verificationMethod()).isEqualTo(DID + "#key-2");
    assertThat(keys.published("issuer")).hasSize(3);
    assertThat(keys.published("issuer").getFirst().retiredAt()).contains(clock.instant());
  }

  private StoredIssuerKey generation(
      StoredIssuerKey first,
      int generation,
      IssuerKey key,
      byte[] seed,
      Optional<java.time.Instant> retiredAt) {
    return new StoredIssuerKey(
        "id-" + generation,
        "issuer",
        generation,
        DID,
        DID + "#key-" + generation,
        dev.laurel.openbadges.did.Multikey.encode(key.publicKey()),
        sealing.seal("issuer-key", seed),
        first.createdAt(),
        retiredAt);
  }

  @Test
  void refuses_to_sign_for_an_issuer_without_a_key() {
    assertThatThrownBy(() -> keys.signingKey("nobody"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void keeps_the_private_key_sealed() {
    keys.open("issuer", DID);
    String sealed = stored.of("issuer").getFirst().sealed();
    assertThat(sealing.open("issuer-key", sealed)).hasSize(32);
    assertThatThrownBy(() -> sealing.open("tool-key", sealed))
        .isInstanceOf(Sealing.NotSealedHere.class);
  }
}
