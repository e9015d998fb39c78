/** The passport, inside a course or by itself, and the page of those who came from no course. */
@NullMarked
package dev.laurel.passport.web;

import org.jspecify.annotations.NullMarked;
