package dev.laurel.notification;

/**
 * What a column for a badge is made from.
 *
 * @param achievementId ties the column to the badge, also in a copy of the course
 * @param label what people read
 */
public record BadgeColumn(String achievementId, String label) {}
