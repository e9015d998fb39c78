package dev.laurel.keys;

import dev.laurel.openbadges.did.Ed25519PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The public half of an issuer's key.
 *
 * @param verificationMethod the absolute id that proofs name it by: the DID, `#`, a fragment
 * @param publicKey to verify with
 * @param retiredAt since when nothing is signed with it; what was signed before stays verifiable
 */
public record PublishedKey(
    String verificationMethod, Ed25519PublicKey publicKey, Optional<Instant> retiredAt) {}
