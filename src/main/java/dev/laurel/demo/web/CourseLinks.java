package dev.laurel.demo.web;

import dev.laurel.demo.Course;
import dev.laurel.demo.Courses;
import dev.laurel.demo.DemoSite;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** From one course to the others; nothing while there is only one. */
@Singleton
class CourseLinks {

  private final Courses courses;
  private final DemoSite site;

  @Inject
  CourseLinks(Courses courses, DemoSite site) {
    this.courses = courses;
    this.site = site;
  }

  /**
   * @param page `/course` or `/gradebook`
   */
  void draw(Html main, Course current, String page) {
    List<Course> all = courses.all();
    if (all.size() > 1) {
      main.element(
          "nav",
          nav ->
              nav.element(
                  "ul",
                  list -> all.forEach(course -> entry(list, course, current, page)),
                  "class",
                  "activities"),
          "aria-label",
          "Courses");
    }
  }

  private void entry(Html list, Course course, Course current, String page) {
    list.element(
        "li",
        item ->
            item.element(
                "a",
                course.title(),
                "href",
                site.url(page + "?course=" + course.id()),
                "aria-current",
                course.equals(current) ? "page" : "false"));
  }
}
