package dev.laurel.award.web;

import dev.laurel.award.CourseProgress.Cell;

/**
 * One badge of a course, as the learner sees it.
 *
 * @param contextId the course
 * @param course its title
 * @param teaches whether this person teaches here, and so earns nothing
 * @param cell the badge, with what the person has and what is missing
 */
public record BadgePage(String contextId, String course, boolean teaches, Cell cell) {}
