/** What is to be told, in the database. */
@NullMarked
package dev.laurel.notification.store;

import org.jspecify.annotations.NullMarked;
