package dev.laurel.award.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.award.DecideAwards;
import dev.laurel.grading.CheckNow;
import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.LinkTarget;
import dev.laurel.launch.LinkTarget.BadgePage;
import dev.laurel.launch.LinkTarget.CoursePage;
import dev.laurel.launch.LinkTarget.PassportPage;
import dev.laurel.launch.LinkTarget.ProgressPage;
import dev.laurel.launch.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where a launch leads, and the button that checks a course now. */
@Singleton
@Path("/courses/{contextId}")
public class CourseResource {

  private final Visitor visitor;
  private final CheckNow checkNow;
  private final DecideAwards decideAwards;
  private final Achievements achievements;

  @Inject
  public CourseResource(
      Visitor visitor, CheckNow checkNow, DecideAwards decideAwards, Achievements achievements) {
    this.visitor = visitor;
    this.checkNow = checkNow;
    this.decideAwards = decideAwards;
    this.achievements = achievements;
  }

  /**
   * Each person to the page that is theirs, or to the one that the link was made for. A link of a
   * copied course names a badge of the original: such a link leads to the page of the course.
   */
  @GET
  public Response open(
      @PathParam("contextId") String contextId,
      @QueryParam(LinkTarget.PAGE) @DefaultValue("") String page,
      @QueryParam(LinkTarget.BADGE) @DefaultValue("") String badge) {
    LaunchSession session = visitor.requireMember(contextId);
    String home = session.isInstructor() ? "/progress" : "/my-badges";
    return to(
        contextId,
        switch (LinkTarget.of(Map.of(LinkTarget.PAGE, page, LinkTarget.BADGE, badge))) {
          case CoursePage course -> home;
          case ProgressPage progress -> home;
          case PassportPage passport -> "/passport";
          case BadgePage(String id) ->
              badge(session, contextId, id).map(b -> "/my-badges/" + b.id()).orElse(home);
        });
  }

  private Optional<Achievement> badge(LaunchSession session, String contextId, String id) {
    return achievements
        .byId(id)
        .filter(found -> found.tenantId().equals(session.tenantId()))
        .filter(found -> found.contextId().equals(contextId));
  }

  /** Reads the LMS and decides, then shows the page again with the news. */
  @POST
  @Path("check-now")
  public Response check(@PathParam("contextId") String contextId) {
    LaunchSession session = visitor.requireInstructor(contextId);
    checkNow.check(new Course(session.tenantId(), contextId));
    decideAwards.decideNow(contextId);
    return to(contextId, "/progress?said=checked");
  }

  private static Response to(String contextId, String page) {
    return Response.seeOther(URI.create("/courses/" + contextId + page)).build();
  }
}
