package dev.laurel.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of the tool as it rests.
 *
 * @param generation 1 for the first, then up; two nodes cannot both store the same one
 * @param sealed the private JWK, sealed
 * @param retiredAt since when nothing is signed with it; LMSs may still ask for its public half
 */
public record StoredToolKey(
    String id,
    int generation,
    String kid,
    String sealed,
    Instant createdAt,
    Optional<Instant> retiredAt) {}
