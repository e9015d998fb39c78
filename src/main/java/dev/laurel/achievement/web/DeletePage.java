package dev.laurel.achievement.web;

import dev.laurel.achievement.Draft;

/**
 * Asks before a draft is deleted; with script the same question stands in a dialog of the list.
 *
 * @param contextId the course
 * @param course its title
 * @param draft what would be deleted
 */
public record DeletePage(String contextId, String course, Draft draft) {}
