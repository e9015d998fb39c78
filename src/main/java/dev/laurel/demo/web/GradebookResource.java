package dev.laurel.demo.web;

import dev.laurel.demo.ComputeGrades;
import dev.laurel.demo.Course;
import dev.laurel.demo.Courses;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.TypeGrade;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The gradebook: a teacher types a grade into any cell, or clears it. */
@Path("/demo/gradebook")
@Singleton
public class GradebookResource {

  private final GradebookPage page;
  private final Courses courses;
  private final TypeGrade typeGrade;
  private final ComputeGrades computeGrades;
  private final DemoPages pages;
  private final DemoSite site;

  @Inject
  public GradebookResource(
      GradebookPage page,
      Courses courses,
      TypeGrade typeGrade,
      ComputeGrades computeGrades,
      DemoPages pages,
      DemoSite site) {
    this.page = page;
    this.courses = courses;
    this.typeGrade = typeGrade;
    this.computeGrades = computeGrades;
    this.pages = pages;
    this.site = site;
  }

  @GET
  public Response show(
      @QueryParam("course") @DefaultValue(Course.FIRST) String course,
      @QueryParam("page") @DefaultValue("1") int number,
      @QueryParam("saved") @DefaultValue("") String saved) {
    return courses
        .find(course)
        .map(found -> page.show(found, number, saved))
        .orElseGet(this::noCourse);
  }

  @POST
  public Response type(@BeanParam Cell cell) {
    Optional<Course> course = courses.find(cell.course);
    if (course.isEmpty()) {
      return noCourse();
    }
    String key = cell.item + "-" + cell.user;
    Optional<String> wrong = typeGrade.type(cell.item, cell.user, cell.score);
    if (wrong.isPresent()) {
      return page.refuse(course.get(), cell.page, key, wrong.get());
    }
    String query = "?course=" + cell.course + "&page=" + cell.page + "&saved=" + key;
    return Response.seeOther(URI.create(site.url("/gradebook" + query + "#c" + key))).build();
  }

  /** Gives a column that a tool made a calculation. */
  @POST
  @Path("/calculation")
  public Response calculate(
      @FormParam("course") @DefaultValue(Course.FIRST) String course,
      @FormParam("item") @DefaultValue("0") long item,
      @FormParam("calculation") @DefaultValue("") String calculation) {
    Optional<Course> found = courses.find(course);
    if (found.isEmpty()) {
      return noCourse();
    }
    return computeGrades
        .set(item, calculation)
        .map(wrong -> page.refuse(found.get(), 1, "", wrong))
        .orElseGet(
            () -> Response.seeOther(URI.create(site.url("/gradebook?course=" + course))).build());
  }

  private Response noCourse() {
    return pages.page(404, "No such course", main -> main.link(site.url("/course"), "Course"));
  }

  /** The form of one cell. */
  public static final class Cell {
    @FormParam("course")
    @DefaultValue(Course.FIRST)
    String course = "";

    @FormParam("item")
    @DefaultValue("0")
    long item;

    @FormParam("user")
    @DefaultValue("")
    String user = "";

    @FormParam("score")
    @DefaultValue("")
    String score = "";

    @FormParam("page")
    @DefaultValue("1")
    int page;
  }
}
