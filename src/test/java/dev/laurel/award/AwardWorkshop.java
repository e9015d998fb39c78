package dev.laurel.award;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.achievement.Participant;
import dev.laurel.grading.ByHandForTests;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsResult;
import dev.laurel.grading.MemoryOlderTools;
import dev.laurel.lti.Roles;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.testing.CourseVisitor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A course with one graded item, two learners and a teacher, from results to awards. */
public final class AwardWorkshop {

  private static final List<Participant> PEOPLE =
      List.of(
          new Participant("ada", "Name of ada", true, true),
          new Participant("bob", "Name of bob", true, true),
          new Participant("teacher", "Name of teacher", false, true));

  public final Listening world = new Listening();
  public final AchievementWorkshop badges = new AchievementWorkshop(world);
  public final Course course = Grades.course(world.ids);
  public final GradedItem item = Grades.item(world.ids, course, "Final");
  public final CourseVisitor visitor = new CourseVisitor(course);
  public final MemoryRoster roster = new MemoryRoster();
  public final MemoryAwards awards = new MemoryAwards();
  public final MemoryOlderTools olderTools = new MemoryOlderTools();
  public final ClaimAward claimAward =
      new ClaimAward(awards, roster.merges(), world.bells, world.clock);
  public final CourseProgress progress =
      new CourseProgress(
          badges.achievements(), contextId -> PEOPLE, badges.standings(), awards, roster.merges());
  public final DecideAwards decideAwards =
      new DecideAwards(
          new DecideWaiting(
              world.ports.changes(),
              badges.outbox(),
              badges.achievements(),
              new Decisions(
                  badges.standings(),
                  contextId -> PEOPLE,
                  awards,
                  world.ids,
                  world.clock,
                  world.bells),
              world.clock));
  public final LearnerStanding learnerStanding =
      new LearnerStanding(roster, world.ports.items(), world.ports.standings());
  public final ByHandForTests byHand = new ByHandForTests(world, roster);
  public final HandReasons handReasons =
      new HandReasons(world.ports.standings(), byHand.notes, roster.merges());
  private final Map<String, LmsResult> results = new LinkedHashMap<>();

  public AwardWorkshop() {
    world.ports.items().save(List.of(item));
    world.lms.list(
        course.contextId(),
        new ListedItem(
            item.url(), item.label(), item.scoreMaximum(), Optional.empty(), Optional.empty()));
    world.lms.know("1003", "ada");
    world.lms.know("1004", "bob");
    world.lms.know("1001", "teacher");
  }

  /** Has the roster know somebody of this course by what the LMS calls them. */
  public void enrol(String userKey, String learnerId, String name) {
    Context context =
        new Context(
            course.contextId(),
            course.tenantId(),
            "deployment",
            "201",
            "Plants",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true);
    Enrolled person =
        new Enrolled(
            learnerId,
            userKey,
            Optional.of(name),
            Optional.empty(),
            Optional.of(Roles.of(List.of("Learner"))),
            Optional.empty(),
            true);
    roster.addPeople(context, List.of(person), world.clock.instant());
    roster.putMembers(context, List.of(person), world.clock.instant());
  }

  public Achievement publish(String name, String percent) {
    return badges.publish(course, name, item, percent);
  }

  /** Types a grade into the gradebook; Laurel hears of it when it looks. */
  public void grade(String userKey, String score) {
    world.clock.forward(Duration.ofMinutes(1));
    results.put(userKey, Grades.result(userKey, score, "100", world.clock.instant()));
    world.lms.grade(item, results.values().toArray(LmsResult[]::new));
  }

  /** Looks and decides. */
  public void decide() {
    world.clock.forward(Duration.ofMinutes(1));
    world.checkNow.check(course);
    decideAwards.decideNow(course.contextId());
  }

  public Award earned() {
    publish("Expert", "80");
    grade("1003", "90");
    decide();
    return awards.ofContext(course.contextId()).getFirst();
  }
}
