package dev.laurel.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of an issuer as it rests.
 *
 * @param generation 1 for the first, then up
 * @param controller the DID
 * @param verificationMethod the DID with the key's fragment
 * @param publicKey Multikey text
 * @param sealed the private key, sealed
 * @param retiredAt since when nothing is signed with it
 */
public record StoredIssuerKey(
    String id,
    String issuerId,
    int generation,
    String controller,
    String verificationMethod,
    String publicKey,
    String sealed,
    Instant createdAt,
    Optional<Instant> retiredAt) {}
