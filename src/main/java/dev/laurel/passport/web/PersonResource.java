package dev.laurel.passport.web;

import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.LinkTarget;
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

/**
 * Where a launch leads that came from no course: learners to what they own; those who teach or
 * administer to a page that says where to go, for their work is in courses.
 */
@Singleton
@Path("/people/{personId}")
@Produces(MediaType.TEXT_HTML)
public class PersonResource {

  private final Visitor visitor;
  private final PassportPages pages;

  @Inject
  public PersonResource(Visitor visitor, PassportPages pages) {
    this.visitor = visitor;
    this.pages = pages;
  }

  /** Each person to the page that is theirs, or to their passport when the link was made for it. */
  @GET
  public Response open(
      @PathParam("personId") String personId,
      @QueryParam(LinkTarget.PAGE) @DefaultValue("") String page) {
    LaunchSession session = visitor.requirePerson(personId);
    boolean teaches = session.isInstructor() || session.roles().isStaff();
    String next = teaches && !page.equals("passport") ? "/welcome" : "/passport";
    return Response.seeOther(URI.create("/people/" + personId + next)).build();
  }

  @GET
  @Path("welcome")
  public Pages.Page welcome(@PathParam("personId") String personId) {
    return Pages.page(
        "passport/welcome", new WelcomePage(visitor.requirePerson(personId).learnerId()));
  }

  @GET
  @Path("passport")
  public Pages.Page passport(
      @PathParam("personId") String personId, @QueryParam("said") @DefaultValue("") String said) {
    LaunchSession session = visitor.requirePerson(personId);
    return pages.show(PassportVisit.alone(session), session, said);
  }

  @GET
  @Path("passport/{awardId}/claim")
  public Response ask(
      @PathParam("personId") String personId, @PathParam("awardId") String awardId) {
    return pages.ask(PassportVisit.alone(visitor.requirePerson(personId)), awardId);
  }

  @POST
  @Path("passport/{awardId}/claim")
  public Response claim(
      @PathParam("personId") String personId, @PathParam("awardId") String awardId) {
    return pages.claim(PassportVisit.alone(visitor.requirePerson(personId)), awardId);
  }
}
