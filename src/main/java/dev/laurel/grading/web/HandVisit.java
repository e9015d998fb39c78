package dev.laurel.grading.web;

import dev.laurel.grading.Course;
import dev.laurel.grading.HandMark;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets instructors of a course in, and nobody else; gives each form its one-time id. */
@Singleton
class HandVisit {

  private final Visitor visitor;
  private final Contexts contexts;
  private final Ids ids;

  @Inject
  HandVisit(Visitor visitor, Contexts contexts, Ids ids) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.ids = ids;
  }

  Course instructor(String contextId) {
    LaunchSession session = visitor.requireInstructor(contextId);
    return new Course(session.tenantId(), contextId);
  }

  /** Laurel's id of the instructor. */
  String who(String contextId) {
    return visitor.requireInstructor(contextId).learnerId();
  }

  String title(Course course) {
    return contexts
        .byId(course.contextId())
        .map(Context::title)
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }

  String newForm() {
    return ids.newId();
  }

  /** The id of a form that was sent; every form of these pages has one. */
  static String form(String sent) {
    if (!HandMark.isForm(sent)) {
      throw Problem.badRequest("hand-form");
    }
    return sent;
  }
}
