package dev.laurel.demo.web;

import dev.laurel.demo.Activity;
import dev.laurel.demo.CopyCourse;
import dev.laurel.demo.Course;
import dev.laurel.demo.Courses;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Person;
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

/** A course as somebody sees it, and its copy. */
@Path("/demo/course")
@Singleton
public class CourseResource {

  private final CoursePage page;
  private final Courses courses;
  private final CopyCourse copyCourse;
  private final Visitors visitors;
  private final DemoPages pages;
  private final DemoSite site;

  @Inject
  public CourseResource(
      CoursePage page,
      Courses courses,
      CopyCourse copyCourse,
      Visitors visitors,
      DemoPages pages,
      DemoSite site) {
    this.page = page;
    this.courses = courses;
    this.copyCourse = copyCourse;
    this.visitors = visitors;
    this.pages = pages;
    this.site = site;
  }

  @GET
  public Response course(@BeanParam Asked asked, @Context HttpHeaders headers) {
    Optional<Activity> activity =
        asked.module == 0 ? first(asked.course) : courses.module(asked.module);
    Optional<Course> course = courses.find(activity.map(Activity::courseId).orElse(asked.course));
    if (course.isEmpty() || (asked.module != 0 && activity.isEmpty())) {
      return pages.page(404, "No such activity", main -> main.link(site.url("/course"), "Course"));
    }
    Optional<Person> person = visitors.of(headers);
    return person.isEmpty()
        ? page.nobodyYet(course.get())
        : page.show(course.get(), activity, person.get(), asked.reviewed());
  }

  /** Only a teacher copies a course. */
  @POST
  @Path("/copy")
  public Response copy(
      @FormParam("course") @DefaultValue("") String id, @Context HttpHeaders headers) {
    Optional<Course> original =
        visitors
            .of(headers)
            .filter(person -> !person.learner())
            .flatMap(teacher -> courses.find(id));
    if (original.isEmpty()) {
      return pages.invalidRequest();
    }
    Course copy = copyCourse.copy(original.get());
    return Response.seeOther(URI.create(site.url("/course?course=" + copy.id()))).build();
  }

  private Optional<Activity> first(String course) {
    return courses
        .find(course)
        .flatMap(found -> courses.activities(found.id()).stream().findFirst());
  }

  /** The query of a course's page. */
  public static final class Asked {
    @QueryParam("id")
    @DefaultValue("0")
    int module;

    @QueryParam("course")
    @DefaultValue(Course.FIRST)
    String course = "";

    @QueryParam("action")
    @DefaultValue("")
    String action = "";

    @QueryParam("user")
    @DefaultValue("")
    String user = "";

    /** The learner whose work is looked at. */
    Optional<String> reviewed() {
      return action.equals("gradeReport") ? Optional.of(user) : Optional.empty();
    }
  }
}
