package dev.laurel.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * An outcome as a channel reports it, before it is known whose it is.
 *
 * @param channel how it was heard
 * @param sourceEventId unique within the channel, at most 64 characters
 * @param itemId the graded item
 * @param userKey the user's id at the LMS
 * @param score absent when the grade was taken away
 * @param occurredAt when it happened
 * @param receivedAt when Laurel heard of it
 */
public record Report(
    Channel channel,
    String sourceEventId,
    String itemId,
    String userKey,
    Optional<Score> score,
    Instant occurredAt,
    Instant receivedAt) {}
