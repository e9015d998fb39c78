package dev.laurel.award;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.achievement.Participant;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Report;
import dev.laurel.lti.Roles;
import dev.laurel.passport.Owned;
import dev.laurel.passport.Passports;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.LearnerMerge.Said;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.roster.MergeLearners;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A course whose learners may turn out to be one person, from outcomes to awards. */
final class TwoAccounts {

  private static final Said SAID = new Said("Operator", "Asked her");

  final Listening world = new Listening();
  final AchievementWorkshop badges = new AchievementWorkshop(world);
  final Course course = Grades.course(world.ids);
  final GradedItem item = Grades.item(world.ids, course, "Final");
  final MemoryRoster roster = new MemoryRoster();
  final MemoryAwards awards = new MemoryAwards();
  final List<Set<String>> regrouped = new ArrayList<>();
  final List<String> lookedAtAgain = new ArrayList<>();
  final MergeLearners mergeLearners =
      new MergeLearners(roster.merges(), this::regroup, lookedAtAgain::add, world.ids, world.clock);
  final ClaimAward claimAward = new ClaimAward(awards, roster.merges(), world.bells, world.clock);
  final CourseProgress progress =
      new CourseProgress(
          badges.achievements(), this::people, badges.standings(), awards, roster.merges());
  final DecideAwards decideAwards =
      new DecideAwards(
          new DecideWaiting(
              world.ports.changes(),
              badges.outbox(),
              badges.achievements(),
              new Decisions(
                  badges.standings(), this::people, awards, world.ids, world.clock, world.bells),
              world.clock));

  TwoAccounts(String... learners) {
    world.ports.items().save(List.of(item));
    for (String learner : learners) {
      enrol(learner);
    }
  }

  private void regroup(Set<String> learnerIds) {
    regrouped.add(learnerIds);
    world.ports.decideAgain(world.ids, world.bells).regrouped(learnerIds);
  }

  private List<Participant> people(String contextId) {
    return roster.of(contextId).stream()
        .map(
            member ->
                new Participant(
                    member.learnerId(),
                    member.name().orElse(""),
                    member.isLearner(),
                    member.active(),
                    member.ids()))
        .toList();
  }

  private void enrol(String learner) {
    Context context = Grades.context(course, "Plants");
    Enrolled person =
        new Enrolled(
            learner,
            "lms-" + learner,
            Optional.of("Name of " + learner),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Roles.of(List.of("Learner"))),
            true);
    Instant now = world.clock.instant();
    roster.addPeople(context, List.of(person), now);
    roster.putMembers(context, List.of(person), now);
  }

  Achievement publish(String name, String percent) {
    Achievement published = badges.publish(course, name, item, percent);
    decide();
    return published;
  }

  /** An outcome under one of the keys, decided about at once. */
  void grade(String learner, String points) {
    world.clock.forward(Duration.ofMinutes(1));
    String key = "lms-" + learner;
    Report report =
        Grades.report(
            item, key, world.ids.newId(), Grades.points(points, "100"), world.clock.instant());
    world.recordOutcome.record(course, Map.of(key, learner), List.of(report));
    decide();
  }

  void decide() {
    decideAwards.decideNow(course.contextId());
  }

  Optional<MergeLearners.Refusal> merge(String kept, String merged) {
    world.clock.forward(Duration.ofMinutes(1));
    Optional<MergeLearners.Refusal> refusal = mergeLearners.merge(kept, merged, SAID);
    decide();
    return refusal;
  }

  boolean undo(String merged) {
    world.clock.forward(Duration.ofMinutes(1));
    boolean undone = mergeLearners.undo(merged, SAID);
    decide();
    return undone;
  }

  List<Award> of(String learner) {
    return awards.of(course.contextId(), List.of(learner));
  }

  List<Award> passport(String learner) {
    return Passports.of(awards, badges.achievements(), roster)
        .of(course.tenantId(), learner)
        .stream()
        .map(Owned::award)
        .toList();
  }

  CourseProgress.Cell cell(String learner) {
    return progress.of(course, learner).getFirst();
  }
}
