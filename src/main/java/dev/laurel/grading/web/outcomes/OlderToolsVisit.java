package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets people of a course in. */
@Singleton
class OlderToolsVisit {

  private final Visitor visitor;
  private final Contexts contexts;

  @Inject
  OlderToolsVisit(Visitor visitor, Contexts contexts) {
    this.visitor = visitor;
    this.contexts = contexts;
  }

  Course instructor(String contextId) {
    return new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
  }

  LaunchSession member(String contextId) {
    return visitor.requireMember(contextId);
  }

  String title(String contextId) {
    return contexts.byId(contextId).map(Context::title).orElse("");
  }
}
