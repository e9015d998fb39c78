package dev.laurel.achievement;

/**
 * What an instructor says about a badge.
 *
 * @param name what it is called
 * @param description what it stands for
 * @param criteria what a learner does to earn it
 * @param imageId one of the shipped images
 */
public record BadgeText(String name, String description, String criteria, String imageId) {}
