package dev.laurel.achievement;

import java.time.Instant;

/**
 * One published version of what can be earned. It never changes: editing makes the next version.
 *
 * @param id the same in every version
 * @param version 1 for the first that was published
 * @param tenantId who issues it
 * @param contextId the course in which it is earned
 * @param name what it is called
 * @param description what it stands for
 * @param criteria what a learner does to earn it, in words
 * @param imageId the content address of its image, see {@link BadgeImages}
 * @param requirement the rule
 * @param publishedAt when this version was published
 * @param paused whether nobody earns it for the time being
 */
public record Achievement(
    String id,
    int version,
    String tenantId,
    String contextId,
    String name,
    String description,
    String criteria,
    String imageId,
    Requirement requirement,
    Instant publishedAt,
    boolean paused) {}
