/**
 * Fuzzing: hostile bytes against whatever parses something from outside. A target is a class named
 * {@code …Fuzz} beside the code that it fuzzes; {@code mvn -Pfuzz} runs all of them with Jazzer,
 * and a unit test runs each on its seeds and on a few hundred damaged ones.
 */
@NullMarked
package dev.laurel.testing.fuzz;

import org.jspecify.annotations.NullMarked;
