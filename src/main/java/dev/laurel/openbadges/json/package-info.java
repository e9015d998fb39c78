/**
 * Strict JSON. In come bytes of strangers, out comes a tree, or a refusal: size, depth, duplicate
 * names and bad UTF-8 are bounded (RFC 8259, RFC 7493).
 */
@NullMarked
package dev.laurel.openbadges.json;

import org.jspecify.annotations.NullMarked;
