package dev.laurel.grading.web;

import dev.laurel.grading.Course;
import dev.laurel.grading.MoodleCourses;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets instructors of a Moodle course in, and nobody else. */
@Singleton
class MirrorVisit {

  private final HandVisit visit;
  private final MoodleCourses moodleCourses;

  @Inject
  MirrorVisit(HandVisit visit, MoodleCourses moodleCourses) {
    this.visit = visit;
    this.moodleCourses = moodleCourses;
  }

  Course instructor(String contextId) {
    Course course = visit.instructor(contextId);
    if (!moodleCourses.contains(course)) {
      throw Problem.notFound("mirror-moodle");
    }
    return course;
  }

  String title(Course course) {
    return visit.title(course);
  }
}
