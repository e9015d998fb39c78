package dev.laurel.achievement;

import dev.laurel.achievement.Requirement.ScoreAtLeast;
import dev.laurel.grading.Course;
import dev.laurel.grading.WatchItems;
import dev.laurel.shared.Problem;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the next version of a badge from its draft. From then on its items are read and everybody
 * in the course is decided about once. Awards of earlier versions stay as they are.
 */
@Singleton
public class PublishAchievement {

  /** The stage that decides about awards. */
  public static final String NEXT_STAGE = "decide-awards";

  private final DraftAchievement draftAchievement;
  private final Drafts drafts;
  private final Achievements achievements;
  private final PublishedAchievements outbox;
  private final WatchItems watchItems;
  private final Notices notices;

  @Inject
  PublishAchievement(
      DraftAchievement draftAchievement,
      Drafts drafts,
      Achievements achievements,
      PublishedAchievements outbox,
      WatchItems watchItems,
      Notices notices) {
    this.draftAchievement = draftAchievement;
    this.drafts = drafts;
    this.achievements = achievements;
    this.outbox = outbox;
    this.watchItems = watchItems;
    this.notices = notices;
  }

  /** Publishes the draft as the next version, or again nothing when nothing was changed. */
  @Transactional
  public void publish(Course course, String id) {
    Draft draft = draftAchievement.require(course, id);
    if (draft.isPublished() && !draft.changed()) {
      return;
    }
    Instant now = notices.now();
    Achievement next = next(course, draft, now);
    achievements.publish(next);
    drafts.save(draft.published(next.version(), now));
    outbox.leave(id);
    watch(course);
    notices.ring();
  }

  /** Nobody earns it until it is resumed; awards stay. */
  @Transactional
  public void pause(Course course, String id) {
    setPaused(course, id, true);
  }

  /** It can be earned again, and everybody is decided about. */
  @Transactional
  public void resume(Course course, String id) {
    setPaused(course, id, false);
    outbox.leave(id);
    notices.ring();
  }

  private void setPaused(Course course, String id, boolean paused) {
    Draft draft = draftAchievement.require(course, id);
    if (!draft.isPublished()) {
      throw Problem.of(409, "badge-not-published", "only a published badge is paused");
    }
    achievements.setPaused(id, paused);
    drafts.save(draft.withPaused(paused, notices.now()));
    watch(course);
  }

  private Achievement next(Course course, Draft draft, Instant now) {
    return new Achievement(
        draft.id(),
        draft.publishedVersion() + 1,
        draft.tenantId(),
        draft.contextId(),
        draft.name(),
        draft.description(),
        draft.criteria(),
        draft.imageId(),
        requirement(course, draft),
        now,
        false);
  }

  private Requirement requirement(Course course, Draft draft) {
    String itemId = draft.itemId().orElseThrow(PublishAchievement::incomplete);
    BigDecimal percent = draft.percent().orElseThrow(PublishAchievement::incomplete);
    String label = draftAchievement.requireItem(course, itemId).label();
    return new ScoreAtLeast(itemId, percent, label);
  }

  private static Problem incomplete() {
    return Problem.of(409, "badge-incomplete", "the rule is not chosen yet");
  }

  private void watch(Course course) {
    Set<String> itemIds =
        achievements.ofContext(course.contextId()).stream()
            .filter(achievement -> !achievement.paused())
            .flatMap(achievement -> achievement.requirement().itemIds().stream())
            .collect(Collectors.toSet());
    watchItems.watch(course, itemIds);
  }

  /** The time, and the bell of the next stage. */
  @Singleton
  static class Notices {

    private final Clock clock;
    private final Event<WorkWaiting> bell;

    @Inject
    Notices(Clock clock, Event<WorkWaiting> bell) {
      this.clock = clock;
      this.bell = bell;
    }

    Instant now() {
      return clock.instant();
    }

    void ring() {
      bell.fire(new WorkWaiting(NEXT_STAGE));
    }
  }
}
