package dev.laurel.demo.web;

import dev.laurel.demo.Activity;
import dev.laurel.demo.Course;
import dev.laurel.demo.Courses;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.InstalledTools;
import dev.laurel.demo.People;
import dev.laurel.demo.Person;
import dev.laurel.demo.Tool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Draws a course: its activities, one of them in a frame, and what a teacher may do. */
@Singleton
class CoursePage {

  private final DemoPages pages;
  private final DemoSite site;
  private final CourseLinks links;
  private final Courses courses;
  private final People people;
  private final InstalledTools tools;

  @Inject
  CoursePage(
      DemoPages pages,
      DemoSite site,
      CourseLinks links,
      Courses courses,
      People people,
      InstalledTools tools) {
    this.pages = pages;
    this.site = site;
    this.links = links;
    this.courses = courses;
    this.people = people;
    this.tools = tools;
  }

  Response nobodyYet(Course course) {
    return pages.page(
        200,
        course.title(),
        main -> {
          main.element("p", "Nobody is signed in yet.");
          main.element("p", p -> p.link(site.url(""), "Choose who to be"));
        });
  }

  /**
   * @param activity the one in the frame; absent in a course that has none
   * @param reviewed the learner whose work is looked at
   */
  Response show(
      Course course, Optional<Activity> activity, Person person, Optional<String> reviewed) {
    return pages.page(
        200,
        course.title(),
        main -> {
          links.draw(main, course, "/course");
          who(main, person);
          if (!person.learner()) {
            main.element("div", row -> teaching(row, course), "class", "actions");
          }
          activities(main, course, activity);
          if (reviewed.isPresent() && person.learner()) {
            main.element("p", "Only a teacher looks at the work of others.", "role", "alert");
          } else {
            activity.ifPresent(shown -> frame(main, shown, reviewed));
          }
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

  private void teaching(Html row, Course course) {
    row.element(
        "a",
        "Add an activity",
        "class",
        "button",
        "href",
        site.url("/course/add?course=" + course.id()));
    row.element(
        "form",
        form -> {
          form.hidden(Map.of("course", course.id()));
          form.element("button", "Copy this course", "type", "submit");
        },
        "method",
        "post",
        "action",
        site.url("/course/copy"));
  }

  private void activities(Html main, Course course, Optional<Activity> current) {
    main.element(
        "ul",
        list ->
            courses
                .activities(course.id())
                .forEach(activity -> list.element("li", item -> entry(item, activity, current))),
        "class",
        "activities");
  }

  private void entry(Html item, Activity activity, Optional<Activity> current) {
    item.element(
        "a",
        link -> {
          link.text(activity.title());
          if (!activity.toolId().equals(DemoSite.TYPE_ID)) {
            String tool = tools.find(activity.toolId()).map(Tool::name).orElse("");
            link.element("small", tool + ", " + activity.toolId());
          }
        },
        "href",
        site.url("/course?id=" + activity.courseModule()),
        "aria-current",
        current.filter(activity::equals).isPresent() ? "page" : "false");
  }

  private void frame(Html main, Activity activity, Optional<String> reviewed) {
    String query = "?id=" + activity.courseModule();
    if (reviewed.isPresent()) {
      Optional<Person> learner = people.find(reviewed.get()).filter(Person::learner);
      query += "&action=gradeReport&user=" + learner.map(Person::id).orElse("");
      main.element(
          "p",
          p -> {
            p.text("What ");
            p.element("bdi", learner.map(Person::name).orElse("nobody"));
            p.text(" did in “" + activity.title() + "”. ");
            p.link(site.url("/gradebook?course=" + activity.courseId()), "Back to the gradebook");
          });
    }
    String origin =
        tools
            .find(activity.toolId())
            .map(tool -> DemoSite.originOf(tool.registration().loginUri()))
            .orElse("");
    ToolFrame.draw(main, activity.title(), site.url("/mod/lti/launch" + query), origin);
  }
}
