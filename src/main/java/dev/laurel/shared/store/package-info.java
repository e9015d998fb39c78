/** The database itself: schema migrations at start and the entity manager that stores inject. */
@NullMarked
package dev.laurel.shared.store;

import org.jspecify.annotations.NullMarked;
