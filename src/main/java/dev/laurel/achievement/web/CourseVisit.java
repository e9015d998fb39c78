package dev.laurel.achievement.web;

import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets instructors of a course in, and nobody else. */
@Singleton
class CourseVisit {

  private final Visitor visitor;
  private final Contexts contexts;

  @Inject
  CourseVisit(Visitor visitor, Contexts contexts) {
    this.visitor = visitor;
    this.contexts = contexts;
  }

  Course instructor(String contextId) {
    LaunchSession session = visitor.requireInstructor(contextId);
    return new Course(session.tenantId(), session.contextId());
  }

  String title(Course course) {
    return contexts
        .byId(course.contextId())
        .map(Context::title)
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }
}
