/** The tables of the demo LMS (demo_*), in plain JDBC, so that grades survive a killed server. */
@NullMarked
package dev.laurel.demo.store;

import org.jspecify.annotations.NullMarked;
