package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.achievement.Draft;
import dev.laurel.achievement.Requirement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One badge in the list.
 *
 * @param id the badge
 * @param name as it is being worked on
 * @param imageId its image
 * @param state draft, published or paused
 * @param changed whether there are changes that learners do not see yet
 * @param requirement the published rule
 * @param nextStep the first step that is not done
 * @param copiedFrom the course that it came from
 * @param missingItem the graded item that did not come along, while no other is chosen
 */
public record BadgeLine(
    String id,
    String name,
    String imageId,
    State state,
    boolean changed,
    Optional<Requirement> requirement,
    String nextStep,
    Optional<String> copiedFrom,
    Optional<String> missingItem) {

  /** What learners see of it. */
  public enum State {
    DRAFT,
    PUBLISHED,
    PAUSED;

    /** As in the keys of messages. */
    public String key() {
      return "achievement.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static BadgeLine of(
      Draft draft, @Nullable Achievement published, Optional<BadgeOrigins.Origin> origin) {
    return new BadgeLine(
        draft.id(),
        draft.name(),
        draft.imageId(),
        state(draft),
        draft.changed(),
        Optional.ofNullable(published).map(Achievement::requirement),
        draft.hasRule() ? "look" : "when",
        origin.map(BadgeOrigins.Origin::courseTitle),
        origin.flatMap(BadgeOrigins.Origin::missingItem).filter(item -> !draft.hasRule()));
  }

  private static State state(Draft draft) {
    if (!draft.isPublished()) {
      return State.DRAFT;
    }
    return draft.paused() ? State.PAUSED : State.PUBLISHED;
  }
}
