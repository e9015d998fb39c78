package dev.laurel.award.web;

import dev.laurel.award.CourseProgress;
import dev.laurel.grading.CheckNow;
import dev.laurel.grading.Course;
import dev.laurel.grading.CourseHealth;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.shared.Settings;
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
import java.util.Optional;

/** Learners by badges, for those who teach. */
@Singleton
@Path("/courses/{contextId}/progress")
@Produces(MediaType.TEXT_HTML)
public class ProgressResource {

  private final Visitor visitor;
  private final CourseProgress progress;
  private final CourseHealth health;
  private final CheckNow checkNow;
  private final CourseTitles titles;
  private final Settings settings;

  @Inject
  public ProgressResource(
      Visitor visitor,
      CourseProgress progress,
      CourseHealth health,
      CheckNow checkNow,
      CourseTitles titles,
      Settings settings) {
    this.visitor = visitor;
    this.progress = progress;
    this.health = health;
    this.checkNow = checkNow;
    this.titles = titles;
    this.settings = settings;
  }

  /** The table, with when the LMS was last read. Opening it has the course read soon. */
  @GET
  public Pages.Page page(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    LaunchSession session = visitor.requireInstructor(contextId);
    Course course = new Course(session.tenantId(), contextId);
    checkNow.soon(course, settings.poll().fastest());
    return Pages.page(
        "award/progress",
        new ProgressPage(
            contextId,
            titles.of(course),
            progress.table(course),
            health.of(course),
            Optional.of(said).filter("checked"::equals).map(word -> "award.said." + word)));
  }
}
