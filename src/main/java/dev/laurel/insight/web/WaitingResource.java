package dev.laurel.insight.web;

import dev.laurel.grading.Course;
import dev.laurel.insight.WaitingGrades;
import dev.laurel.launch.Visitor;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The grades of a course that Laurel could not give to anybody, for those who teach. */
@Singleton
@Path("/courses/{contextId}/waiting")
@Produces(MediaType.TEXT_HTML)
public class WaitingResource {

  private final Visitor visitor;
  private final WaitingGrades grades;

  @Inject
  public WaitingResource(Visitor visitor, WaitingGrades grades) {
    this.visitor = visitor;
    this.grades = grades;
  }

  /**
   * @param after the row that the page before ended with
   * @param said what became of looking again
   */
  @GET
  public Pages.Page page(
      @PathParam("contextId") String contextId,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("said") @DefaultValue("") String said) {
    Course course = course(contextId);
    return Pages.page(
        "insight/waiting",
        new WaitingPage(grades.of(course, after), !after.isEmpty(), WaitingPage.said(said)));
  }

  /** Reads the list of members, unless that was done within the last minute. */
  @POST
  @Path("look")
  public Response look(@PathParam("contextId") String contextId) {
    String said = grades.lookAgain(course(contextId)).name();
    return Response.seeOther(URI.create("/courses/" + contextId + "/waiting?said=" + said)).build();
  }

  private Course course(String contextId) {
    return new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
  }
}
