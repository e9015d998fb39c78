package dev.laurel.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * The public half of an issuer's key.
 *
 * @param verificationMethod the absolute id that proofs name it by: the DID, `#`, a fragment
 * @param publicKey 32 raw bytes of Ed25519 (RFC 8032)
 * @param retiredAt since when nothing is signed with it; what was signed before stays verifiable
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes of a key; nobody compares two
public record PublishedKey(
    String verificationMethod, byte[] publicKey, Optional<Instant> retiredAt) {}
