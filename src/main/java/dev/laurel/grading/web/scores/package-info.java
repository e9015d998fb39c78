/**
 * Laurel's own Score service: tools and scripts keep activities and post scores, in the shape of
 * AGS 2.0, with tokens of RFC 6749 and RFC 7523; and the page on which an instructor says who may.
 */
@NullMarked
package dev.laurel.grading.web.scores;

import org.jspecify.annotations.NullMarked;
