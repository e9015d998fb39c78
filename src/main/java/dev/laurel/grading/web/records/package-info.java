/**
 * The doors for activity records: the endpoint of Caliper, the statement resource of xAPI, and the
 * page on which an instructor makes keys for senders.
 */
@NullMarked
package dev.laurel.grading.web.records;

import org.jspecify.annotations.NullMarked;
