package dev.laurel.demo.web;

import dev.laurel.demo.Course;
import dev.laurel.demo.Grade;
import dev.laurel.demo.GradeItem;
import dev.laurel.demo.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the gradebook of a course.
 *
 * @param cells by item and user with a hyphen
 * @param modules by the id of a resource link: the course module of its activity
 */
record GradebookSheet(
    Course course,
    List<GradeItem> items,
    List<Person> learners,
    Map<String, Grade> cells,
    Map<String, Integer> modules,
    int page,
    int last) {

  Optional<Grade> cell(GradeItem item, Person person) {
    return Optional.ofNullable(cells.get(item.id() + "-" + person.id()));
  }

  /** The activity that the column belongs to. */
  Optional<Integer> module(GradeItem item) {
    return item.linkId().map(modules::get);
  }

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

  static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
