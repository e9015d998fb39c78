package dev.laurel.award.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.award.Award;

/**
 * What a learner is asked before a badge becomes public.
 *
 * @param contextId the course
 * @param course its title
 * @param award the learner's own
 * @param achievement in the version that was earned
 */
public record ClaimPage(String contextId, String course, Award award, Achievement achievement) {}
