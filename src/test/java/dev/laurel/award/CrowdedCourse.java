package dev.laurel.award;

import dev.laurel.achievement.Badges;
import dev.laurel.achievement.store.AchievementTables;
import dev.laurel.award.store.AwardTables;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.PostedScores;
import dev.laurel.grading.TakeScore;
import dev.laurel.grading.store.GradeStores;
import dev.laurel.lti.Roles;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.RosterStores;
import dev.laurel.roster.store.RosterTables;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A course in the tables with as many learners and rules as a test likes, each rule with an item of
 * its own; and what one posted score does in it, from the core of the Score service to the award.
 */
final class CrowdedCourse {

  private static final int PART = 5_000;
  private static final Duration NEVER = Duration.ofDays(1);

  private final Databases db;
  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final RosterStores.Store store;
  private final Course course;
  private final List<GradedItem> items;

  CrowdedCourse(Databases db, int learners, int rules) {
    this.db = db;
    this.store =
        RosterStores.all().filter(some -> some.name().equals(db.name())).findFirst().orElseThrow();
    this.course = new Course(store.tenantId(), ids.newId());
    // What other tests left to be decided is not part of what is counted here.
    db.run(
        em ->
            List.of("delete from standing_change", "delete from achievement_published")
                .forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
    this.items = IntStream.range(0, rules).mapToObj(this::item).toList();
    enrol(learners);
    for (List<GradedItem> part : parts(items)) {
      db.run(em -> grades(em).items().save(part));
      db.run(em -> AchievementTables.publish(em, ids, part, clock.instant()));
    }
  }

  private GradedItem item(int number) {
    String id = ids.newId();
    return new GradedItem(
        id,
        course.tenantId(),
        course.contextId(),
        Channel.SCORE_SERVICE,
        "urn:uuid:" + id,
        "Exercise " + number,
        new BigDecimal("100"),
        Optional.empty(),
        Optional.empty(),
        false,
        GradedItem.Purpose.INPUT,
        Optional.empty());
  }

  private void enrol(int learners) {
    Context context =
        new Context(
            course.contextId(),
            course.tenantId(),
            store.deploymentRowId(),
            "lms-" + course.contextId(),
            "Large",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true);
    store.call(roster -> roster.enrolments().addCourse(context, clock.instant()));
    List<Enrolled> all = IntStream.range(0, learners).mapToObj(this::learner).toList();
    for (List<Enrolled> part : parts(all)) {
      store.call(roster -> roster.enrolments().addPeople(context, part, clock.instant()));
      store.call(
          roster -> {
            roster.enrolments().putMembers(context, part, clock.instant());
            return true;
          });
    }
  }

  private Enrolled learner(int number) {
    return new Enrolled(
        ids.newId(),
        "u" + number,
        Optional.of("Learner " + number),
        Optional.empty(),
        Optional.of(Roles.of(List.of("Learner"))),
        Optional.empty(),
        true);
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PART) {
      parts.add(all.subList(from, Math.min(all.size(), from + PART)));
    }
    return parts;
  }

  private GradePorts grades(EntityManager em) {
    return GradeStores.jpa(em, ids, TestSettings.polling(NEVER, NEVER));
  }

  private DecideAwards decideAwards(EntityManager em) {
    GradePorts grades = grades(em);
    return new DecideAwards(
        new DecideWaiting(
            grades.changes(),
            AchievementTables.published(em, ids),
            AchievementTables.achievements(em),
            new Decisions(
                Badges.standings(grades.standings(), grades.items()),
                Badges.participants(RosterTables.on(em, db.jdbc(em)).memberships()),
                AwardTables.awards(em),
                ids,
                clock,
                new Bells()),
            clock));
  }

  /** A learner passes the first of the items; what waits is decided about. Two transactions. */
  void event(int learner) {
    clock.forward(Duration.ofSeconds(1));
    db.run(
        em -> {
          TakeScore takeScore =
              PostedScores.takeScore(grades(em), RosterTables.on(em, db.jdbc(em)), ids, clock);
          takeScore.take(
              course,
              items.getFirst().id(),
              PostedScores.score("u" + learner, "90", clock.instant()));
        });
    decide();
  }

  /** What a sweep or a bell does. */
  void decide() {
    db.run(em -> decideAwards(em).runBatch());
  }

  /** How many have earned something. */
  long awards() {
    return db.call(em -> AwardTables.awards(em).ofContext(course.contextId()).size());
  }
}
