/** The ledger, the standings and the schedule of readings in the database. */
@NullMarked
package dev.laurel.grading.store;

import org.jspecify.annotations.NullMarked;
