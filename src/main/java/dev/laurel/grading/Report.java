package dev.laurel.grading;

import java.time.Instant;

/**
 * An outcome as a channel reports it, before it is known whose it is.
 *
 * @param source where it comes from
 * @param itemId the graded item
 * @param userKey the user's id at the LMS, or another key of theirs as {@link
 *     dev.laurel.roster.LearnerKey#text} writes it; at most 500 characters
 * @param finding what it says
 * @param occurredAt when it happened
 * @param receivedAt when Laurel heard of it
 */
public record Report(
    Source source,
    String itemId,
    String userKey,
    Finding finding,
    Instant occurredAt,
    Instant receivedAt) {}
