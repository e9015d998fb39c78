/**
 * A result arrives. In come the line items of a course and the results that the LMS reports on them
 * (AGS 2.0, Line Item Service and Result Service); out go the append-only ledger of outcomes, the
 * standing of each learner in each graded item, and a row for the next stage whenever a standing
 * changed. Nothing but {@link dev.laurel.grading.RecordOutcome} writes the ledger.
 */
@NullMarked
package dev.laurel.grading;

import org.jspecify.annotations.NullMarked;
