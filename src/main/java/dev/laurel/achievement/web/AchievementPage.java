package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.organisation.Issuer;

/**
 * The public page of an achievement.
 *
 * @param achievement what can be earned
 * @param issuer who issues it
 */
public record AchievementPage(Achievement achievement, Issuer issuer) {}
