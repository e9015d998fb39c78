/** The pages on which instructors upload a gradebook. */
@NullMarked
package dev.laurel.grading.web.imports;

import org.jspecify.annotations.NullMarked;
