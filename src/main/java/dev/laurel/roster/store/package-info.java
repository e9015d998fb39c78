/** Contexts, learners and memberships in the database. */
@NullMarked
package dev.laurel.roster.store;

import org.jspecify.annotations.NullMarked;
