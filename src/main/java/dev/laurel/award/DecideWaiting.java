package dev.laurel.award;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.PublishedAchievements;
import dev.laurel.achievement.PublishedAchievements.Published;
import dev.laurel.grading.StandingChange;
import dev.laurel.grading.StandingChanges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The units of work of deciding: take rows that wait, decide, and remove them, in one commit. */
@Singleton
class DecideWaiting {

  private static final int BATCH = 500;
  private static final Duration REST = Duration.ofMinutes(5);

  private final StandingChanges changes;
  private final PublishedAchievements published;
  private final Achievements achievements;
  private final Decisions decisions;
  private final Clock clock;

  @Inject
  DecideWaiting(
      StandingChanges changes,
      PublishedAchievements published,
      Achievements achievements,
      Decisions decisions,
      Clock clock) {
    this.changes = changes;
    this.published = published;
    this.achievements = achievements;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Transactional
  int batchOfChanges() {
    return decide(changes.claim(clock.instant(), BATCH));
  }

  @Transactional
  int onlyChange(String id) {
    return decide(changes.claimOnly(id));
  }

  /** The rows of one course, waiting for those that another run is deciding about just now. */
  @Transactional
  int ofCourse(String contextId) {
    List<Published> fresh = published.claimOf(contextId);
    fresh.forEach(this::decide);
    return fresh.size() + decide(changes.claimOf(contextId, BATCH));
  }

  @Transactional
  int onePublished() {
    List<Published> fresh = published.claim(clock.instant(), 1);
    fresh.forEach(this::decide);
    return fresh.size();
  }

  @Transactional
  void setAsideChange(String id, String error) {
    changes.setAside(id, error, clock.instant().plus(REST));
  }

  @Transactional
  List<String> dueChanges() {
    return changes.due(clock.instant(), BATCH).stream().map(StandingChange::id).toList();
  }

  @Transactional
  void setAsideOldestPublished(String error) {
    published
        .claim(clock.instant(), 1)
        .forEach(row -> published.setAside(row.id(), error, clock.instant().plus(REST)));
  }

  private void decide(Published row) {
    achievements
        .byId(row.achievementId())
        .filter(achievement -> !achievement.paused())
        .ifPresent(decisions::decideForEverybody);
    published.done(row.id());
  }

  private int decide(List<StandingChange> waiting) {
    waiting.stream()
        .collect(Collectors.groupingBy(StandingChange::contextId))
        .forEach(this::decide);
    changes.done(waiting.stream().map(StandingChange::id).toList());
    return waiting.size();
  }

  private void decide(String contextId, List<StandingChange> waiting) {
    Map<String, Set<String>> itemsOf =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    StandingChange::learnerId,
                    Collectors.mapping(StandingChange::itemId, Collectors.toSet())));
    Set<String> items = itemsOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    List<Achievement> watching =
        achievements.watching(items).stream()
            .filter(achievement -> achievement.contextId().equals(contextId))
            .toList();
    decisions.decide(contextId, watching, itemsOf.keySet());
  }
}
