/**
 * What every room needs: work in stages, problems that people can read, settings, ids and the one
 * guarded door to the outside. The core of this room has at most twelve types.
 */
@NullMarked
package dev.laurel.shared;

import org.jspecify.annotations.NullMarked;
