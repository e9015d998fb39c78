/** Sessions in the database; opening one uses its nonce up. */
@NullMarked
package dev.laurel.launch.store;

import org.jspecify.annotations.NullMarked;
