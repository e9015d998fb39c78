package dev.laurel.demo.web;

import dev.laurel.demo.Activity;
import dev.laurel.demo.AddActivities;
import dev.laurel.demo.Course;
import dev.laurel.demo.Courses;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.InstalledTools;
import dev.laurel.demo.Tool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** A teacher adds an activity: a tool as it is, or what is chosen in the tool. */
@Path("/demo/course")
@Singleton
public class AddResource {

  private static final int LONGEST_TITLE = 255;

  private final AddPage page;
  private final Visitors visitors;
  private final Courses courses;
  private final InstalledTools tools;
  private final AddActivities addActivities;
  private final DemoSite site;

  @Inject
  public AddResource(
      AddPage page,
      Visitors visitors,
      Courses courses,
      InstalledTools tools,
      AddActivities addActivities,
      DemoSite site) {
    this.page = page;
    this.visitors = visitors;
    this.courses = courses;
    this.tools = tools;
    this.addActivities = addActivities;
    this.site = site;
  }

  @GET
  @Path("/add")
  public Response choices(
      @QueryParam("course") @DefaultValue(Course.FIRST) String id, @Context HttpHeaders headers) {
    Optional<Course> course = taught(id, headers);
    return course.isEmpty() ? page.forTeachers() : page.tools(course.get(), tools.active());
  }

  @POST
  @Path("/add")
  public Response add(@BeanParam Wanted wanted, @Context HttpHeaders headers) {
    Optional<Course> course = taught(wanted.course, headers);
    Optional<Tool> tool = tools.find(wanted.tool).filter(Tool::active);
    if (course.isEmpty() || tool.isEmpty()) {
      return page.forTeachers();
    }
    Activity made =
        addActivities.add(course.get(), tool.get(), wanted.shortTitle(), wanted.graded());
    return Response.seeOther(URI.create(site.url("/course?id=" + made.courseModule()))).build();
  }

  /** The tool in a frame, where content is chosen. */
  @GET
  @Path("/select")
  public Response select(
      @QueryParam("course") @DefaultValue("") String id,
      @QueryParam("tool") @DefaultValue("") String toolId,
      @Context HttpHeaders headers) {
    Optional<Course> course = taught(id, headers);
    Optional<Tool> tool = tools.find(toolId).filter(Tool::active);
    return course.isEmpty() || tool.isEmpty()
        ? page.forTeachers()
        : page.choosing(course.get(), tool.get());
  }

  private Optional<Course> taught(String id, HttpHeaders headers) {
    return visitors
        .of(headers)
        .filter(person -> !person.learner())
        .flatMap(teacher -> courses.find(id));
  }

  /** The form of a new activity. */
  public static final class Wanted {
    @FormParam("course")
    @DefaultValue("")
    String course = "";

    @FormParam("tool")
    @DefaultValue("")
    String tool = "";

    @FormParam("title")
    @DefaultValue("")
    String title = "";

    @FormParam("graded")
    @DefaultValue("")
    String graded = "";

    String shortTitle() {
      String text = title.strip();
      int points = Math.min(LONGEST_TITLE, text.codePointCount(0, text.length()));
      return text.substring(0, text.offsetByCodePoints(0, points));
    }

    boolean graded() {
      return !graded.isEmpty();
    }
  }
}
