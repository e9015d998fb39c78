package dev.laurel.award.web;

import dev.laurel.grading.Course;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What a course is called. */
@Singleton
class CourseTitles {

  private final Contexts contexts;

  @Inject
  CourseTitles(Contexts contexts) {
    this.contexts = contexts;
  }

  String of(Course course) {
    return contexts.byId(course.contextId()).map(Context::title).orElse("");
  }
}
