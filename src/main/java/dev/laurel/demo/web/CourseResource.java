package dev.laurel.demo.web;

import dev.laurel.demo.Course;
import dev.laurel.demo.Course.Activity;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The course as somebody sees it, with the activity of the tool in a frame. */
@Path("/demo")
@Singleton
public class CourseResource {

  /** What Moodle allows the tool's frame, and no more. */
  private static final List<String> ALLOWED =
      List.of("microphone", "camera", "geolocation", "midi", "encrypted-media", "autoplay");

  private final DemoPages pages;
  private final DemoSite site;
  private final Visitors visitors;

  @Inject
  public CourseResource(DemoPages pages, DemoSite site, Visitors visitors) {
    this.pages = pages;
    this.site = site;
    this.visitors = visitors;
  }

  @GET
  @Path("/course")
  public Response course(
      @QueryParam("id") @DefaultValue("701") int module, @Context HttpHeaders headers) {
    Optional<Person> person = visitors.of(headers);
    Optional<Activity> activity = Course.activity(module);
    if (activity.isEmpty()) {
      return pages.page(404, "No such activity", main -> main.link(site.url("/course"), "Course"));
    }
    if (person.isEmpty()) {
      return nobodyYet();
    }
    return pages.page(
        200,
        Course.TITLE,
        main -> {
          who(main, person.get());
          activities(main, activity.get());
          frame(main, activity.get());
        });
  }

  private Response nobodyYet() {
    return pages.page(
        200,
        Course.TITLE,
        main -> {
          main.element("p", "Nobody is signed in yet.");
          main.element("p", p -> p.link(site.url(""), "Choose who to be"));
        });
  }

  private void who(Html main, Person person) {
    main.element(
        "p",
        p -> {
          p.text("You are ").element("bdi", person.name());
          p.text(person.learner() ? ", a learner. " : ", the teacher. ");
          p.link(site.url(""), "Be somebody else");
        },
        "class",
        "who");
  }

  private void activities(Html main, Activity current) {
    main.element(
        "ul",
        list ->
            Course.ACTIVITIES.forEach(
                activity ->
                    list.element(
                        "li",
                        item ->
                            item.element(
                                "a",
                                activity.title(),
                                "href",
                                site.url("/course?id=" + activity.courseModule()),
                                "aria-current",
                                activity.equals(current) ? "page" : "false"))),
        "class",
        "activities");
  }

  private void frame(Html main, Activity activity) {
    String allow =
        String.join("; ", ALLOWED.stream().map(a -> a + " " + site.toolOrigin()).toList());
    main.element(
        "iframe",
        "",
        "title",
        activity.title(),
        "src",
        site.url("/mod/lti/launch?id=" + activity.courseModule()),
        "allow",
        allow,
        "allowfullscreen",
        "");
  }
}
