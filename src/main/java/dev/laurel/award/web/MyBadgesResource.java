package dev.laurel.award.web;

import dev.laurel.award.CourseProgress;
import dev.laurel.award.HandReasons;
import dev.laurel.grading.Course;
import dev.laurel.grading.OlderTools;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A learner's badges in a course: earned ones first, then what is missing for the others. */
@Singleton
@Path("/courses/{contextId}/my-badges")
@Produces(MediaType.TEXT_HTML)
public class MyBadgesResource {

  private final Visitor visitor;
  private final CourseProgress progress;
  private final ReadSoon readSoon;
  private final HandReasons reasons;
  private final CourseTitles titles;
  private final OlderTools tools;

  @Inject
  public MyBadgesResource(
      Visitor visitor,
      CourseProgress progress,
      ReadSoon readSoon,
      HandReasons reasons,
      CourseTitles titles,
      OlderTools tools) {
    this.visitor = visitor;
    this.progress = progress;
    this.readSoon = readSoon;
    this.reasons = reasons;
    this.titles = titles;
    this.tools = tools;
  }

  /** The learner's own; opening it has the course read soon, without waiting for the LMS. */
  @GET
  public Pages.Page page(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    LaunchSession session = visitor.requireMember(contextId);
    Course course = new Course(session.tenantId(), contextId);
    readSoon.of(course);
    List<CourseProgress.Cell> cells = progress.of(course, session.learnerId());
    return Pages.page(
        "award/myBadges",
        new MyBadgesPage(
            contextId,
            titles.of(course),
            session.isInstructor(),
            cells,
            reasons.of(course, session.learnerId(), cells),
            tools.has(course),
            Optional.of(said).filter("claimed"::equals).map(word -> "award.said." + word)));
  }

  /**
   * One badge: where a link in the LMS leads that was made for it; to all badges when there is no
   * such badge here, or nobody earns it for the time being.
   */
  @GET
  @Path("{id}")
  public Response badge(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    LaunchSession session = visitor.requireMember(contextId);
    Course course = new Course(session.tenantId(), contextId);
    readSoon.of(course);
    return progress.of(course, session.learnerId()).stream()
        .filter(cell -> cell.achievement().id().equals(id))
        .findFirst()
        .map(cell -> page(session, course, cell))
        .map(page -> Response.ok(Pages.page("award/badge", page)))
        .orElseGet(() -> Response.seeOther(URI.create("/courses/" + contextId)))
        .build();
  }

  private BadgePage page(LaunchSession session, Course course, CourseProgress.Cell cell) {
    return new BadgePage(
        course.contextId(),
        titles.of(course),
        session.isInstructor(),
        cell,
        reasons.of(course, session.learnerId(), List.of(cell)));
  }
}
