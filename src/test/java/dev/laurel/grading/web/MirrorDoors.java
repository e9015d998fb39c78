package dev.laurel.grading.web;

import dev.laurel.grading.Listening;
import dev.laurel.grading.MoodleCourses;
import dev.laurel.testing.CourseVisitor;
import java.util.List;

/** The resources of mirrors, for tests. */
final class MirrorDoors {

  private MirrorDoors() {}

  static List<Object> all(Listening world, CourseVisitor visitor, MoodleCourses moodle) {
    MirrorVisit visit = new MirrorVisit(new HandVisit(visitor, visitor, world.ids), moodle);
    return List.of(
        new MirrorsResource(visit, world.keepMirrors, world.checkMirror),
        new MirrorResource(visit, world.keepMirrors, world.checkMirror));
  }
}
