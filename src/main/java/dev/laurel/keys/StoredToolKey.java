package dev.laurel.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of the tool as it rests.
 *
 * @param generation 1 for the first, then up; two nodes cannot both store the same one
 * @param sealed the private JWK, sealed
 * @param signsFrom when it begins to sign; published before, so that LMSs know it by then. It signs
 *     until a newer one does
 * @param withdrawnAt since when it is neither used nor published: somebody else may have it
 */
public record StoredToolKey(
    String id,
    int generation,
    String kid,
    String sealed,
    Instant createdAt,
    Instant signsFrom,
    Optional<Instant> withdrawnAt) {}
