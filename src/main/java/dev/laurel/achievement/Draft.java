package dev.laurel.achievement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What an instructor is working on: a badge before its first publication, or the next version of a
 * published one. Saved at each step, so that it can be continued anywhere.
 *
 * @param id the id of the achievement that it will become
 * @param tenantId who will issue it
 * @param contextId the course
 * @param name may be blank in the first steps, as may every text
 * @param description what it stands for
 * @param criteria what a learner does, in words
 * @param imageId one of the shipped images
 * @param itemId the graded item of the rule
 * @param percent the bar
 * @param publishedVersion the version that is published now, 0 when none is
 * @param paused whether the published version is paused
 * @param changed whether something differs from what is published
 * @param updatedAt the last change
 */
public record Draft(
    String id,
    String tenantId,
    String contextId,
    String name,
    String description,
    String criteria,
    String imageId,
    Optional<String> itemId,
    Optional<BigDecimal> percent,
    int publishedVersion,
    boolean paused,
    boolean changed,
    Instant updatedAt) {

  public boolean isPublished() {
    return publishedVersion > 0;
  }

  /** Whether the rule is chosen. */
  public boolean hasRule() {
    return itemId.isPresent() && percent.isPresent();
  }

  Draft withWhat(BadgeText text, Instant now) {
    return new Draft(
        id,
        tenantId,
        contextId,
        text.name(),
        text.description(),
        text.criteria(),
        text.imageId(),
        itemId,
        percent,
        publishedVersion,
        paused,
        true,
        now);
  }

  Draft withRule(String newItemId, BigDecimal newPercent, Instant now) {
    return new Draft(
        id,
        tenantId,
        contextId,
        name,
        description,
        criteria,
        imageId,
        Optional.of(newItemId),
        Optional.of(newPercent),
        publishedVersion,
        paused,
        true,
        now);
  }

  Draft published(int version, Instant now) {
    return new Draft(
        id,
        tenantId,
        contextId,
        name,
        description,
        criteria,
        imageId,
        itemId,
        percent,
        version,
        false,
        false,
        now);
  }

  Draft withPaused(boolean nowPaused, Instant now) {
    return new Draft(
        id,
        tenantId,
        contextId,
        name,
        description,
        criteria,
        imageId,
        itemId,
        percent,
        publishedVersion,
        nowPaused,
        changed,
        now);
  }
}
