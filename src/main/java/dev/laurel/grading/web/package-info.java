/** The pages on which instructors add activities that no gradebook knows and mark learners. */
@NullMarked
package dev.laurel.grading.web;

import org.jspecify.annotations.NullMarked;
