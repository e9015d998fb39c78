package dev.laurel.testing;

import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.lti.Roles;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A visitor of one course, who may be anybody, and that course; every other course is closed. */
public final class CourseVisitor implements Visitor, Contexts {

  private final Course course;
  private String learnerId = "teacher";
  private String role = "Instructor";

  public CourseVisitor(Course course) {
    this.course = course;
  }

  public void become(String who, String as) {
    learnerId = who;
    role = as;
  }

  @Override
  public Optional<LaunchSession> in(String contextId) {
    Instant now = Doors.NOW;
    return Optional.of(contextId)
        .filter(course.contextId()::equals)
        .map(
            known ->
                new LaunchSession(
                    "session",
                    course.tenantId(),
                    "deployment",
                    Optional.of(known),
                    learnerId,
                    Optional.of(learnerId),
                    Optional.empty(),
                    Roles.of(List.of(role)),
                    Optional.of("en"),
                    now,
                    now));
  }

  @Override
  public LaunchSession requireMember(String contextId) {
    return in(contextId).orElseThrow(() -> Problem.forbidden("not-allowed"));
  }

  @Override
  public LaunchSession requireInstructor(String contextId) {
    return in(contextId)
        .filter(LaunchSession::isInstructor)
        .orElseThrow(() -> Problem.forbidden("not-allowed"));
  }

  @Override
  public LaunchSession requirePerson(String person) {
    return in(course.contextId())
        .filter(session -> session.learnerId().equals(person))
        .orElseThrow(() -> Problem.forbidden("not-allowed"));
  }

  @Override
  public Optional<Context> byId(String contextId) {
    return Optional.of(contextId)
        .filter(course.contextId()::equals)
        .map(
            known ->
                new Context(
                    known,
                    course.tenantId(),
                    "deployment",
                    "201",
                    "Plants & <People>",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    true));
  }

  @Override
  public List<Context> active() {
    return List.of(byId(course.contextId()).orElseThrow());
  }
}
