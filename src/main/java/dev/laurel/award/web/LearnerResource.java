package dev.laurel.award.web;

import dev.laurel.award.CourseProgress;
import dev.laurel.award.HandReasons;
import dev.laurel.award.LearnerStanding;
import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Member;
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

/**
 * One learner's standing in a course, for those who teach; also where an LMS leads who looks at a
 * learner's work in its gradebook (Submission Review 1.0). A learner who is led here sees only
 * their own page.
 */
@Singleton
@Path("/courses/{contextId}")
@Produces(MediaType.TEXT_HTML)
public class LearnerResource {

  private static final int NOT_FOUND = 404;

  private final Visitor visitor;
  private final CourseProgress progress;
  private final LearnerStanding standing;
  private final HandReasons reasons;
  private final CourseTitles titles;

  @Inject
  public LearnerResource(
      Visitor visitor,
      CourseProgress progress,
      LearnerStanding standing,
      HandReasons reasons,
      CourseTitles titles) {
    this.visitor = visitor;
    this.progress = progress;
    this.standing = standing;
    this.reasons = reasons;
    this.titles = titles;
  }

  /** From what the LMS calls a learner to their page. */
  @GET
  @Path("review")
  public Response review(
      @PathParam("contextId") String contextId,
      @QueryParam("user") @DefaultValue("") String platformUserId) {
    LaunchSession session = visitor.requireMember(contextId);
    if (!session.isInstructor()) {
      return to(contextId, "/my-badges");
    }
    Course course = new Course(session.tenantId(), contextId);
    return standing
        .called(course, session.deploymentRowId(), platformUserId)
        .map(member -> to(contextId, "/learners/" + member.learnerId()))
        .orElseGet(() -> unknown(course));
  }

  /** Every badge with the reasons, and what was heard. */
  @GET
  @Path("learners/{learnerId}")
  public Response learner(
      @PathParam("contextId") String contextId, @PathParam("learnerId") String learnerId) {
    LaunchSession session = visitor.requireInstructor(contextId);
    Course course = new Course(session.tenantId(), contextId);
    return standing
        .member(course, learnerId)
        .map(member -> Response.ok(page(course, Optional.of(shown(course, member)))).build())
        .orElseGet(() -> unknown(course));
  }

  private LearnerPage.Shown shown(Course course, Member member) {
    List<CourseProgress.Cell> cells = progress.of(course, member.learnerId());
    return new LearnerPage.Shown(
        member.name().orElse(""),
        member.active(),
        cells,
        reasons.of(course, member.learnerId(), cells),
        standing.heard(course, member));
  }

  private Response unknown(Course course) {
    return Response.status(NOT_FOUND).entity(page(course, Optional.empty())).build();
  }

  private Pages.Page page(Course course, Optional<LearnerPage.Shown> shown) {
    return Pages.page(
        "award/learner", new LearnerPage(course.contextId(), titles.of(course), shown));
  }

  private static Response to(String contextId, String page) {
    return Response.seeOther(URI.create("/courses/" + contextId + page)).build();
  }
}
