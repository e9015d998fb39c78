package dev.laurel.demo.web;

import dev.laurel.demo.Course;
import dev.laurel.demo.Course.Activity;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Person;
import dev.laurel.demo.StartLaunch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The page inside the frame, which starts the login at the tool, and the way back from there. */
@Path("/demo/mod/lti")
@Singleton
public class LaunchResource {

  private final DemoPages pages;
  private final DemoSite site;
  private final Visitors visitors;
  private final StartLaunch startLaunch;

  @Inject
  public LaunchResource(
      DemoPages pages, DemoSite site, Visitors visitors, StartLaunch startLaunch) {
    this.pages = pages;
    this.site = site;
    this.visitors = visitors;
    this.startLaunch = startLaunch;
  }

  @GET
  @Path("/launch")
  public Response launch(@QueryParam("id") int module, @Context HttpHeaders headers) {
    Optional<Person> person = visitors.of(headers);
    Optional<Activity> activity = Course.activity(module);
    if (person.isEmpty() || activity.isEmpty()) {
      return pages.invalidRequest();
    }
    return pages.autoPost(
        startLaunch.start(person.get(), activity.get()),
        "Opening “" + activity.get().title() + "”");
  }

  @GET
  @Path("/return")
  public Response back() {
    return pages.page(
        200, "Back in the course", main -> main.link(site.url("/course"), Course.TITLE));
  }
}
