/** Credentials and status lists in the database; in and out: the types of the core. */
@NullMarked
package dev.laurel.credential.store;

import org.jspecify.annotations.NullMarked;
