package dev.laurel.notification;

import java.time.Instant;

/**
 * A mail to one person. No value is trusted: names and titles come from an LMS.
 *
 * @param id names it for ever: the same mail sent twice has the same `Message-ID`, so that a
 *     mailbox shows it once
 * @param address where to
 * @param recipientName empty when unknown
 * @param language a BCP 47 tag
 * @param subject one line
 * @param text the body as plain text
 * @param html the body as HTML
 * @param sentAt for the `Date` line
 */
public record Mail(
    String id,
    String address,
    String recipientName,
    String language,
    String subject,
    String text,
    String html,
    Instant sentAt) {}
