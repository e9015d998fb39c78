package dev.laurel.grading.web.records;

import dev.laurel.grading.records.SenderKey;

/**
 * Asks whether a key shall end.
 *
 * @param visit the course
 * @param key the key
 */
public record EndSenderPage(SendersPage.Visit visit, SenderKey key) {}
