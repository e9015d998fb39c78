package dev.laurel.demo.web;

import dev.laurel.demo.ComputeGrades;
import dev.laurel.demo.Course;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Grade;
import dev.laurel.demo.GradeItem;
import dev.laurel.demo.Person;
import dev.laurel.demo.School;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the gradebook: learners down, columns across, a small form in each cell. */
@Singleton
class GradebookPage {

  private static final int ROWS = 25;

  private final DemoPages pages;
  private final DemoSite site;
  private final CourseLinks links;
  private final School school;
  private final ComputeGrades computeGrades;

  @Inject
  GradebookPage(
      DemoPages pages,
      DemoSite site,
      CourseLinks links,
      School school,
      ComputeGrades computeGrades) {
    this.pages = pages;
    this.site = site;
    this.links = links;
    this.school = school;
    this.computeGrades = computeGrades;
  }

  /**
   * @param saved the cell that was just stored, item and user with a hyphen; "" for none
   */
  Response show(Course course, int number, String saved) {
    GradebookSheet sheet = sheet(course, number);
    return pages.page(200, "Gradebook", main -> draw(main, sheet, sheet.saidOf(saved), "status"));
  }

  Response refuse(Course course, int number, String cell, String wrong) {
    GradebookSheet sheet = sheet(course, number);
    String where = sheet.nameOf(cell).map(name -> name + ": ").orElse("");
    return pages.page(
        400, "Gradebook", main -> draw(main, sheet, Optional.of(where + wrong), "alert"));
  }

  private GradebookSheet sheet(Course course, int number) {
    int last = Math.max(1, (school.people().learnerCount() + ROWS - 1) / ROWS);
    int page = Math.min(Math.max(1, number), last);
    Map<String, Grade> cells = new HashMap<>();
    school.gradebook().allGrades().forEach(g -> cells.put(g.itemId() + "-" + g.userId(), g));
    Map<String, Integer> modules = new HashMap<>();
    school
        .courses()
        .activities(course.id())
        .forEach(activity -> modules.put(activity.linkId(), activity.courseModule()));
    List<Person> learners = school.people().learners((page - 1) * ROWS, ROWS);
    return new GradebookSheet(
        course, school.gradebook().itemsOf(course.id()), learners, cells, modules, page, last);
  }

  private void draw(Html main, GradebookSheet sheet, Optional<String> message, String role) {
    message.ifPresent(text -> main.element("p", text, "role", role, "class", "message " + role));
    links.draw(main, sheet.course(), "/gradebook");
    main.element(
        "p",
        "You are the teacher. Type a grade and save it; save an empty cell to clear it. Columns"
            + " marked “tool” are the ones that their tool can read.");
    main.element(
        "div",
        box -> box.element("table", table -> table(table, sheet)),
        "class",
        "wide",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Grades");
    if (sheet.last() > 1) {
      main.element("nav", nav -> pageLinks(nav, sheet), "aria-label", "Pages", "class", "pages");
    }
  }

  private void table(Html table, GradebookSheet sheet) {
    table.element(
        "thead",
        head ->
            head.element(
                "tr",
                row -> {
                  row.element("th", "Learner", "scope", "col");
                  sheet.items().forEach(item -> columnHead(row, item));
                }));
    table.element("tbody", body -> sheet.learners().forEach(person -> row(body, sheet, person)));
  }

  private void columnHead(Html row, GradeItem item) {
    row.element(
        "th",
        head -> {
          head.text(item.label());
          head.element("small", "of " + GradebookSheet.shown(item.maximum()));
          if (item.visibleToTool()) {
            head.element("small", "tool", "class", "tag");
          }
          ComputeGrades.idNumber(item)
              .ifPresent(number -> head.element("small", "ID number " + number));
          if (item.kind() == GradeItem.Kind.STAND_ALONE) {
            calculation(head, item);
          }
        },
        "scope",
        "col");
  }

  /** As in Moodle: the column can show the grade of another one. */
  private void calculation(Html head, GradeItem item) {
    head.element(
        "form",
        form -> {
          form.hidden(Map.of("item", String.valueOf(item.id()), "course", item.courseId()));
          form.open(
              "input",
              "name",
              "calculation",
              "size",
              "14",
              "autocomplete",
              "off",
              "placeholder",
              "=[[ID number]]",
              "aria-label",
              "Calculation of " + item.label(),
              "value",
              computeGrades.formula(item));
          form.element(
              "button",
              "Save",
              "type",
              "submit",
              "aria-label",
              "Save calculation of " + item.label());
        },
        "method",
        "post",
        "action",
        site.url("/gradebook/calculation"));
  }

  private void row(Html body, GradebookSheet sheet, Person person) {
    body.element(
        "tr",
        row -> {
          row.element("th", head -> head.element("bdi", person.name()), "scope", "row");
          sheet.items().forEach(item -> row.element("td", td -> cell(td, sheet, item, person)));
        });
  }

  private void cell(Html td, GradebookSheet sheet, GradeItem item, Person person) {
    String key = item.id() + "-" + person.id();
    Optional<Grade> grade = sheet.cell(item, person);
    td.element(
        "form",
        form -> form(form, sheet, item, person),
        "method",
        "post",
        "action",
        site.url("/gradebook"),
        "id",
        "c" + key);
    grade
        .filter(Grade::overridden)
        .filter(g -> g.score().isPresent())
        .ifPresent(g -> td.element("small", "typed", "class", "tag"));
    grade
        .filter(g -> !g.comment().isEmpty())
        .ifPresent(g -> td.element("p", g.comment(), "class", "comment", "dir", "auto"));
    sheet.module(item).ifPresent(module -> review(td, module, item, person));
  }

  /** As in Moodle: the tool shows a teacher what this learner did. */
  private void review(Html td, int module, GradeItem item, Person person) {
    td.element(
        "a",
        "Review",
        "class",
        "review",
        "href",
        site.url("/course?id=" + module + "&action=gradeReport&user=" + person.id()),
        "aria-label",
        "Review " + item.label() + ", " + person.name());
  }

  private static void form(Html form, GradebookSheet sheet, GradeItem item, Person person) {
    Optional<BigDecimal> score = sheet.cell(item, person).flatMap(Grade::score);
    String what = item.label() + ", " + person.name();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("course", sheet.course().id());
    fields.put("item", String.valueOf(item.id()));
    fields.put("user", person.id());
    fields.put("page", String.valueOf(sheet.page()));
    form.hidden(fields);
    form.open(
        "input",
        "name",
        "score",
        "inputmode",
        "decimal",
        "autocomplete",
        "off",
        "size",
        "5",
        "aria-label",
        what,
        "value",
        score.map(GradebookSheet::shown).orElse(""));
    form.element("button", "Save", "type", "submit", "aria-label", "Save " + what);
  }

  private void pageLinks(Html nav, GradebookSheet sheet) {
    if (sheet.page() > 1) {
      nav.link(site.url(page(sheet, sheet.page() - 1)), "Previous page");
    }
    nav.element("span", "Page " + sheet.page() + " of " + sheet.last());
    if (sheet.page() < sheet.last()) {
      nav.link(site.url(page(sheet, sheet.page() + 1)), "Next page");
    }
  }

  private static String page(GradebookSheet sheet, int number) {
    return "/gradebook?course=" + sheet.course().id() + "&page=" + number;
  }
}
