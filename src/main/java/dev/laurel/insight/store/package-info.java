/** Counts over the tables of all rooms; one statement each. */
@NullMarked
package dev.laurel.insight.store;

import org.jspecify.annotations.NullMarked;
