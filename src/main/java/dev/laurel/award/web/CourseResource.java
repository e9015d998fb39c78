package dev.laurel.award.web;

import dev.laurel.award.DecideAwards;
import dev.laurel.grading.CheckNow;
import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a launch leads, and the button that checks a course now. */
@Singleton
@Path("/courses/{contextId}")
public class CourseResource {

  private final Visitor visitor;
  private final CheckNow checkNow;
  private final DecideAwards decideAwards;

  @Inject
  public CourseResource(Visitor visitor, CheckNow checkNow, DecideAwards decideAwards) {
    this.visitor = visitor;
    this.checkNow = checkNow;
    this.decideAwards = decideAwards;
  }

  /** Each person to the page that is theirs. */
  @GET
  public Response open(@PathParam("contextId") String contextId) {
    LaunchSession session = visitor.requireMember(contextId);
    return to(contextId, session.isInstructor() ? "/progress" : "/my-badges");
  }

  /** Reads the LMS and decides, then shows the page again with the news. */
  @POST
  @Path("check-now")
  public Response check(@PathParam("contextId") String contextId) {
    LaunchSession session = visitor.requireInstructor(contextId);
    checkNow.check(new Course(session.tenantId(), session.contextId()));
    decideAwards.decideNow(session.contextId());
    return to(contextId, "/progress?said=checked");
  }

  private static Response to(String contextId, String page) {
    return Response.seeOther(URI.create("/courses/" + contextId + page)).build();
  }
}
