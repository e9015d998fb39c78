/**
 * Activity records: what other systems say of learners' work in the words of Caliper 1.1 and 1.2
 * and of xAPI 1.0.3 and 2.0. In comes the text of an envelope or of statements with a key that
 * reaches one course; out go reports to {@link dev.laurel.grading.RecordOutcome}. Nothing is kept
 * of what no badge can look at: this is no store of records.
 */
@NullMarked
package dev.laurel.grading.records;

import org.jspecify.annotations.NullMarked;
