/** The pages and doors of grading. */
@NullMarked
package dev.laurel.grading.web;

import org.jspecify.annotations.NullMarked;
