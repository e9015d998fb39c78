/** Awards and the outboxes to the rooms that prove them and tell of them, in the database. */
@NullMarked
package dev.laurel.award.store;

import org.jspecify.annotations.NullMarked;
