package dev.laurel.achievement.web;

import dev.laurel.grading.Course;
import dev.laurel.launch.FindSelection;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.PendingSelection;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Lets instructors of a course in, and nobody else. */
@Singleton
class CourseVisit {

  private final Visitor visitor;
  private final Contexts contexts;
  private final FindSelection selections;

  @Inject
  CourseVisit(Visitor visitor, Contexts contexts, FindSelection selections) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.selections = selections;
  }

  Course instructor(String contextId) {
    LaunchSession session = visitor.requireInstructor(contextId);
    return new Course(session.tenantId(), contextId);
  }

  String title(Course course) {
    return contexts
        .byId(course.contextId())
        .map(Context::title)
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }

  /** What the instructor was sent to choose. */
  PendingSelection selection(String contextId, String id) {
    return selections.require(visitor.requireInstructor(contextId), id);
  }

  /** The selection that the instructor has left to make a badge, when there is one. */
  Optional<PendingSelection> leftSelection(String contextId) {
    return selections.newestOpen(visitor.requireInstructor(contextId));
  }

  /** The language that the LMS shows to the instructor, as far as Laurel speaks it. */
  Locale language(String contextId) {
    return Messages.spoken(
        visitor.requireInstructor(contextId).locale().map(Locale::forLanguageTag).stream()
            .toList());
  }
}
