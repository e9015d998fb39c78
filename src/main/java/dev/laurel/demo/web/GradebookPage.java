package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Grade;
import dev.laurel.demo.GradeItem;
import dev.laurel.demo.Gradebook;
import dev.laurel.demo.People;
import dev.laurel.demo.Person;
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
  private final People people;
  private final Gradebook gradebook;

  @Inject
  GradebookPage(DemoPages pages, DemoSite site, People people, Gradebook gradebook) {
    this.pages = pages;
    this.site = site;
    this.people = people;
    this.gradebook = gradebook;
  }

  /**
   * @param saved the cell that was just stored, item and user with a hyphen; "" for none
   */
  Response show(int number, String saved) {
    Sheet sheet = sheet(number);
    return pages.page(200, "Gradebook", main -> draw(main, sheet, sheet.saidOf(saved), "status"));
  }

  Response refuse(int number, String cell, String wrong) {
    Sheet sheet = sheet(number);
    String where = sheet.nameOf(cell).map(name -> name + ": ").orElse("");
    return pages.page(
        400, "Gradebook", main -> draw(main, sheet, Optional.of(where + wrong), "alert"));
  }

  private Sheet sheet(int number) {
    int last = Math.max(1, (people.learnerCount() + ROWS - 1) / ROWS);
    int page = Math.min(Math.max(1, number), last);
    Map<String, Grade> cells = new HashMap<>();
    gradebook.allGrades().forEach(g -> cells.put(g.itemId() + "-" + g.userId(), g));
    List<Person> learners = people.learners((page - 1) * ROWS, ROWS);
    return new Sheet(gradebook.items(), learners, cells, page, last);
  }

  private void draw(Html main, Sheet sheet, Optional<String> message, String role) {
    message.ifPresent(text -> main.element("p", text, "role", role, "class", "message " + role));
    main.element(
        "p",
        "You are the teacher. Type a grade and save it; save an empty cell to clear it. Columns"
            + " marked “tool” are the ones that Laurel can read.");
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

  private void table(Html table, Sheet sheet) {
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

  private static void columnHead(Html row, GradeItem item) {
    row.element(
        "th",
        head -> {
          head.text(item.label());
          head.element("small", "of " + shown(item.maximum()));
          if (item.visibleToTool()) {
            head.element("small", "tool", "class", "tag");
          }
        },
        "scope",
        "col");
  }

  private void row(Html body, Sheet sheet, Person person) {
    body.element(
        "tr",
        row -> {
          row.element("th", head -> head.element("bdi", person.name()), "scope", "row");
          sheet.items().forEach(item -> row.element("td", td -> cell(td, sheet, item, person)));
        });
  }

  private void cell(Html td, Sheet sheet, GradeItem item, Person person) {
    String key = item.id() + "-" + person.id();
    Optional<Grade> grade = Optional.ofNullable(sheet.cells().get(key));
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
  }

  private static void form(Html form, Sheet sheet, GradeItem item, Person person) {
    String key = item.id() + "-" + person.id();
    Optional<BigDecimal> score = Optional.ofNullable(sheet.cells().get(key)).flatMap(Grade::score);
    String what = item.label() + ", " + person.name();
    Map<String, String> fields = new LinkedHashMap<>();
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
        score.map(GradebookPage::shown).orElse(""));
    form.element("button", "Save", "type", "submit", "aria-label", "Save " + what);
  }

  private void pageLinks(Html nav, Sheet sheet) {
    if (sheet.page() > 1) {
      nav.link(site.url("/gradebook?page=" + (sheet.page() - 1)), "Previous page");
    }
    nav.element("span", "Page " + sheet.page() + " of " + sheet.last());
    if (sheet.page() < sheet.last()) {
      nav.link(site.url("/gradebook?page=" + (sheet.page() + 1)), "Next page");
    }
  }

  private static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /**
   * One page of the gradebook.
   *
   * @param cells by item and user with a hyphen
   */
  private record Sheet(
      List<GradeItem> items, List<Person> learners, Map<String, Grade> cells, int page, int last) {

    Optional<String> nameOf(String cell) {
      for (GradeItem item : items) {
        for (Person person : learners) {
          if (cell.equals(item.id() + "-" + person.id())) {
            return Optional.of(item.label() + ", " + person.name());
          }
        }
      }
      return Optional.empty();
    }

    Optional<String> saidOf(String cell) {
      Optional<BigDecimal> score = Optional.ofNullable(cells.get(cell)).flatMap(Grade::score);
      return nameOf(cell)
          .map(name -> name + ": " + score.map(s -> shown(s) + " saved.").orElse("cleared."));
    }
  }
}
