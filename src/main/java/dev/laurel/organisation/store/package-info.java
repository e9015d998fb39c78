/** Tenants and issuers in the database; the generated operator password in its file. */
@NullMarked
package dev.laurel.organisation.store;

import org.jspecify.annotations.NullMarked;
