package dev.laurel.achievement;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsResult;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.keys.KeysForTests;
import dev.laurel.launch.FindSelection;
import dev.laurel.testing.Doors;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/** Makes badges over one set of ports; for tests of this and later rooms. */
public final class AchievementWorkshop {

  private final Listening world;
  private final MemoryBadges memory;
  private final MemoryBadgeOrigins origins = new MemoryBadgeOrigins();
  final Achievements achievements;
  final DraftAchievement drafts;
  final PublishAchievement publish;
  private Participants people = contextId -> List.of();

  public AchievementWorkshop(Listening world) {
    this.world = world;
    this.memory = new MemoryBadges(world.ids);
    this.achievements = memory.achievements();
    this.drafts =
        new DraftAchievement(memory, world.ports.items(), Badges.IMAGES, world.ids, world.clock);
    this.publish =
        new PublishAchievement(
            drafts,
            memory,
            achievements,
            memory.outbox(),
            world.watchItems,
            new PublishAchievement.Notices(world.clock, world.bells));
  }

  public Achievement publish(Course course, String name, GradedItem item, String percent) {
    return change(course, drafts.begin(course, Badges.text(name)).id(), item, percent);
  }

  public Achievement change(Course course, String id, GradedItem item, String percent) {
    drafts.saveRule(course, id, item.id(), new BigDecimal(percent));
    publish.publish(course, id);
    return achievements.byId(id).orElseThrow();
  }

  public void pause(Course course, String id) {
    publish.pause(course, id);
  }

  public void resume(Course course, String id) {
    publish.resume(course, id);
  }

  /** A reading that no badge asked for. */
  public void readOnce(GradedItem item, LmsResult... results) {
    world.lms.grade(item, results);
    try {
      world.readOnce.read(item);
    } catch (LmsTrouble trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  public BadgeOrigins origins() {
    return origins;
  }

  /** Carries badges between courses. */
  public CopyBadges copying() {
    return new CopyBadges(
        memory, origins, world.ports.items(), world.updateItems, world.ids, world.clock);
  }

  public Achievements achievements() {
    return achievements;
  }

  public DraftAchievement drafts() {
    return drafts;
  }

  public PublishAchievement publishing() {
    return publish;
  }

  public BadgeImages images() {
    return Badges.IMAGES;
  }

  public void people(Participants everybody) {
    people = everybody;
  }

  public RuleToday ruleToday() {
    return new RuleToday(
        world.ports.items(),
        world.readOnce,
        new DryRun(contextId -> people.of(contextId), standings()));
  }

  public AnswerSelection answering(FindSelection selections) {
    return new AnswerSelection(
        achievements,
        new LinkItems(world.lms, Doors.settings(URI.create("https://tool.example"))),
        selections,
        KeysForTests.toolKeys(world.clock),
        world.ids,
        world.clock);
  }

  public PublishedAchievements outbox() {
    return memory.outbox();
  }

  public CurrentStandings standings() {
    return new CurrentStandings(world.ports.standings(), world.ports.items());
  }
}
