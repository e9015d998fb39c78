package dev.laurel.demo.web;

import dev.laurel.demo.Activity;
import dev.laurel.demo.Courses;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Errand;
import dev.laurel.demo.StartLaunch;
import dev.laurel.demo.Visit;
import dev.laurel.demo.Visits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The pages inside the frame, which start the login at a tool, and the way back from there. */
@Path("/demo/mod/lti")
@Singleton
public class LaunchResource {

  private final DemoPages pages;
  private final DemoSite site;
  private final Visitors visitors;
  private final Courses courses;
  private final Visits visits;
  private final StartLaunch startLaunch;

  @Inject
  public LaunchResource(
      DemoPages pages,
      DemoSite site,
      Visitors visitors,
      Courses courses,
      Visits visits,
      StartLaunch startLaunch) {
    this.pages = pages;
    this.site = site;
    this.visitors = visitors;
    this.courses = courses;
    this.visits = visits;
    this.startLaunch = startLaunch;
  }

  /**
   * @param action `gradeReport` when a teacher looks at what one learner did
   */
  @GET
  @Path("/launch")
  public Response launch(
      @QueryParam("id") int module,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("user") @DefaultValue("") String user,
      @Context HttpHeaders headers) {
    Optional<Activity> activity = courses.module(module);
    return go(
        headers,
        activity
            .map(Activity::linkId)
            .map(
                link ->
                    action.equals("gradeReport")
                        ? new Errand.Review(link, user)
                        : new Errand.Open(link)));
  }

  /** A teacher goes to choose content. */
  @GET
  @Path("/contentitem")
  public Response choose(
      @QueryParam("course") @DefaultValue("") String course,
      @QueryParam("id") @DefaultValue("") String tool,
      @Context HttpHeaders headers) {
    return go(headers, Optional.of(new Errand.Choose(course, tool)));
  }

  private Response go(HttpHeaders headers, Optional<Errand> errand) {
    Optional<Visit> visit =
        visitors.of(headers).flatMap(person -> errand.flatMap(what -> visits.of(person, what)));
    return visit
        .map(going -> pages.autoPost(startLaunch.start(going), "Opening “" + going.title() + "”"))
        .orElseGet(pages::invalidRequest);
  }

  @GET
  @Path("/return")
  public Response back(@QueryParam("course") @DefaultValue("201") String course) {
    return pages.page(
        200,
        "Back in the course",
        main ->
            courses
                .find(course)
                .ifPresent(
                    found -> main.link(site.url("/course?course=" + found.id()), found.title())));
  }
}
