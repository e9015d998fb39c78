/** Registrations and deployments in the database. */
@NullMarked
package dev.laurel.platform.store;

import org.jspecify.annotations.NullMarked;
