/**
 * Working copies, published versions, what they watch, and the outbox to award, in the database.
 */
@NullMarked
package dev.laurel.achievement.store;

import org.jspecify.annotations.NullMarked;
