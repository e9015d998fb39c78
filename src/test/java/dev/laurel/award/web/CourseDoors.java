package dev.laurel.award.web;

import dev.laurel.award.AwardWorkshop;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.util.List;

/** The resources of this room, for tests. */
public final class CourseDoors {

  private CourseDoors() {}

  public static List<Object> all(AwardWorkshop workshop) {
    CourseTitles titles = new CourseTitles(workshop.visitor);
    var settings = Doors.settings(URI.create("http://localhost:8080"));
    return List.of(
        new CourseResource(
            workshop.visitor,
            workshop.world.checkNow,
            workshop.decideAwards,
            workshop.badges.achievements()),
        new ProgressResource(
            workshop.visitor,
            workshop.progress,
            workshop.world.health,
            workshop.world.checkNow,
            titles,
            settings),
        new EarnedCsvResource(workshop.visitor, workshop.progress),
        new MyBadgesResource(
            workshop.visitor,
            workshop.progress,
            new ReadSoon(workshop.world.checkNow, settings),
            workshop.handReasons,
            titles,
            workshop.olderTools),
        new LearnerResource(
            workshop.visitor,
            workshop.progress,
            workshop.learnerStanding,
            workshop.handReasons,
            titles),
        new ClaimResource(
            workshop.visitor, workshop.claimAward, workshop.badges.achievements(), titles));
  }
}
