/**
 * What operators look at: what waits, what is stuck and why, and whether the parts that Laurel
 * stands on answer. Reads what other rooms keep; changes nothing.
 */
@NullMarked
package dev.laurel.insight;

import org.jspecify.annotations.NullMarked;
