/**
 * A gradebook as a file. In come the bytes that somebody uploaded: a grade export of Moodle, of
 * Canvas, or a plain table, as CSV (RFC 4180) with any usual separator and encoding; out goes a
 * table whose columns are known for what they are. Nothing here knows a course or a person.
 */
@NullMarked
package dev.laurel.grading.table;

import org.jspecify.annotations.NullMarked;
