package dev.laurel.award.web;

import dev.laurel.award.CourseProgress.Cell;
import java.util.Map;

/**
 * One badge of a course, as the learner sees it.
 *
 * @param contextId the course
 * @param course its title
 * @param teaches whether this person teaches here, and so earns nothing
 * @param cell the badge, with what the person has and what is missing
 * @param reasons what instructors said by hand, by the graded item's id
 */
public record BadgePage(
    String contextId, String course, boolean teaches, Cell cell, Map<String, String> reasons) {}
