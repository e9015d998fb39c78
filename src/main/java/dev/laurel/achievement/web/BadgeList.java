package dev.laurel.achievement.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of a course's badges.
 *
 * @param contextId the course
 * @param course its title
 * @param badges in the order of their making
 * @param said the key of what was just done
 * @param selectionId names the request of the LMS that the instructor was answering, if any
 */
public record BadgeList(
    String contextId,
    String course,
    List<BadgeLine> badges,
    Optional<String> said,
    Optional<String> selectionId) {}
