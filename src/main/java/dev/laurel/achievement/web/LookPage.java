package dev.laurel.achievement.web;

import dev.laurel.achievement.Draft;
import dev.laurel.achievement.RuleToday;

/**
 * The preview of a badge.
 *
 * @param contextId the course
 * @param course its title
 * @param draft the badge
 * @param today its rule and what it would do
 */
public record LookPage(String contextId, String course, Draft draft, RuleToday.Today today) {}
