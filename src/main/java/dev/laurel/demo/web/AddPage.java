package dev.laurel.demo.web;

import dev.laurel.demo.Course;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Tool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Draws the tools that a teacher can add to a course, and the frame to choose content in. */
@Singleton
class AddPage {

  private final DemoPages pages;
  private final DemoSite site;

  @Inject
  AddPage(DemoPages pages, DemoSite site) {
    this.pages = pages;
    this.site = site;
  }

  Response forTeachers() {
    return pages.page(
        403,
        "Only for teachers",
        main -> {
          main.element("p", "A teacher adds activities of tools that are active.");
          main.element("p", p -> p.link(site.url(""), "Choose who to be"));
        });
  }

  Response tools(Course course, List<Tool> tools) {
    return pages.page(
        200,
        "Add an activity",
        main -> {
          main.element(
              "p",
              p -> {
                p.text("To ").link(site.url("/course?course=" + course.id()), course.title());
                p.text(".");
              });
          main.element(
              "ul",
              list -> tools.forEach(tool -> list.element("li", item -> tool(item, course, tool))),
              "class",
              "tools");
        });
  }

  private void tool(Html item, Course course, Tool tool) {
    item.element("h2", tool.name(), "id", "t" + tool.id(), "dir", "auto");
    item.element("p", tool.registration().description(), "dir", "auto");
    if (tool.registration().deepLinking().isPresent()) {
      item.element(
          "p",
          p ->
              p.element(
                  "a",
                  "Select content",
                  "class",
                  "button",
                  "href",
                  site.url("/course/select?course=" + course.id() + "&tool=" + tool.id()),
                  "aria-describedby",
                  "t" + tool.id()));
    }
    item.element(
        "form",
        form -> form(form, course, tool),
        "method",
        "post",
        "action",
        site.url("/course/add"),
        "aria-labelledby",
        "t" + tool.id());
  }

  private static void form(Html form, Course course, Tool tool) {
    form.hidden(Map.of("course", course.id(), "tool", tool.id()));
    String title = "title" + tool.id();
    form.element("label", "Activity name", "for", title);
    form.element(
        "div",
        row -> {
          row.open("input", "id", title, "name", "title", "value", tool.name(), "required", "");
          row.element("button", "Add", "type", "submit");
        },
        "class",
        "field");
    if (tool.registration().acceptsGrades()) {
      form.element(
          "label",
          label -> {
            label.open("input", "type", "checkbox", "name", "graded", "value", "1");
            label.text(" With a column of 100 points in the gradebook");
          });
    }
  }

  Response choosing(Course course, Tool tool) {
    return pages.page(
        200,
        "Select content",
        main -> {
          main.element(
              "p",
              p -> {
                p.text("For ").element("bdi", course.title()).text(". ");
                p.link(site.url("/course?course=" + course.id()), "Cancel");
              });
          ToolFrame.draw(
              main,
              tool.name(),
              site.url("/mod/lti/contentitem?course=" + course.id() + "&id=" + tool.id()),
              DemoSite.originOf(tool.registration().loginUri()));
        });
  }
}
