/** Keys in the database, and the file of the sealing key when the operator has set none. */
@NullMarked
package dev.laurel.keys.store;

import org.jspecify.annotations.NullMarked;
