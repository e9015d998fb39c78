package dev.laurel.passport.web;

import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
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

/** A person's passport, one click away from the course that they are in. */
@Singleton
@Path("/courses/{contextId}/passport")
@Produces(MediaType.TEXT_HTML)
public class CoursePassportResource {

  private final Visitor visitor;
  private final Contexts contexts;
  private final PassportPages pages;

  @Inject
  public CoursePassportResource(Visitor visitor, Contexts contexts, PassportPages pages) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.pages = pages;
  }

  @GET
  public Pages.Page show(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    LaunchSession session = visitor.requireMember(contextId);
    return pages.show(visit(session, contextId), session, said);
  }

  @GET
  @Path("{awardId}/claim")
  public Response ask(
      @PathParam("contextId") String contextId, @PathParam("awardId") String awardId) {
    return pages.ask(visit(visitor.requireMember(contextId), contextId), awardId);
  }

  @POST
  @Path("{awardId}/claim")
  public Response claim(
      @PathParam("contextId") String contextId, @PathParam("awardId") String awardId) {
    return pages.claim(visit(visitor.requireMember(contextId), contextId), awardId);
  }

  private PassportVisit visit(LaunchSession session, String contextId) {
    String title = contexts.byId(contextId).map(Context::title).orElse("");
    return PassportVisit.inCourse(session, contextId, title);
  }
}
