/** The gradebook of an LMS, read and written through the LTI library (AGS 2.0). */
@NullMarked
package dev.laurel.grading.remote;

import org.jspecify.annotations.NullMarked;
