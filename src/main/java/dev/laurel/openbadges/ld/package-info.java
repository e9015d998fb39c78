/**
 * JSON-LD behind a closed door. In comes a JSON tree, out come canonical N-Quads; only shipped
 * contexts are known and nothing that a signature should cover is dropped in silence (JSON-LD 1.1,
 * RDFC-1.0).
 */
@NullMarked
package dev.laurel.openbadges.ld;

import org.jspecify.annotations.NullMarked;
