package dev.laurel.passport;

import dev.laurel.achievement.Achievement;
import dev.laurel.award.Award;

/**
 * Something that a person has earned.
 *
 * @param award when, and what became of it
 * @param achievement in the version that was earned
 * @param course the title of the course; empty when it is not known any more
 */
public record Owned(Award award, Achievement achievement, String course) {}
