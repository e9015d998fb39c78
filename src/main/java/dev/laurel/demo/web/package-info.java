/**
 * The pages of the demo LMS and its endpoints. In: HTTP; out: HTML of its own look, and what the
 * core answered, byte for byte.
 */
@NullMarked
package dev.laurel.demo.web;

import org.jspecify.annotations.NullMarked;
