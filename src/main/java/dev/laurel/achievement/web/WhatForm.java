package dev.laurel.achievement.web;

import dev.laurel.achievement.BadgeImages.BadgeImage;
import dev.laurel.achievement.BadgeText;
import java.util.List;
import java.util.Optional;

/**
 * The form *What*.
 *
 * @param contextId the course
 * @param course its title
 * @param id the badge, once it was begun
 * @param text as it is
 * @param images that can be chosen
 * @param mistakes what has to be corrected
 */
public record WhatForm(
    String contextId,
    String course,
    Optional<String> id,
    BadgeText text,
    List<BadgeImage> images,
    Mistakes mistakes) {

  /** Where the form is sent. */
  public String action() {
    return "/courses/" + contextId + "/badges/" + id.map(known -> known + "/what").orElse("new");
  }
}
