package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calculations of the gradebook, as far as one column shows the grade of another: `=[[number]]` in
 * a column that a tool made. As in Moodle the points are copied and cut at the column's maximum,
 * and a learner without a grade gets a cell without a score.
 */
@Singleton
public class ComputeGrades {

  private static final Pattern FORMULA = Pattern.compile("=\\s*\\[\\[([^\\[\\]]+)]]");

  private final Gradebook gradebook;
  private final Formulas formulas;
  private final Clock clock;

  @Inject
  ComputeGrades(Gradebook gradebook, Formulas formulas, Clock clock) {
    this.gradebook = gradebook;
    this.formulas = formulas;
    this.clock = clock;
  }

  /** What a formula calls a column of the LMS itself; empty for a tool's, which has none. */
  public static Optional<String> idNumber(GradeItem item) {
    return Optional.of(item)
        .filter(own -> own.kind() == GradeItem.Kind.FOREIGN)
        .map(own -> own.label().toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  /** The formula of a column; empty when it has none. */
  public String formula(GradeItem item) {
    return Optional.ofNullable(formulas.all().get(item.id()))
        .flatMap(gradebook::item)
        .flatMap(ComputeGrades::idNumber)
        .map(number -> "=[[" + number + "]]")
        .orElse("");
  }

  /**
   * Gives a column a formula, or takes it away with an empty text.
   *
   * @return what is wrong with it, in words for the teacher; empty when it was stored
   */
  @Transactional
  public Optional<String> set(long itemId, String formula) {
    Optional<GradeItem> item =
        gradebook.hold(itemId).filter(i -> i.kind() == GradeItem.Kind.STAND_ALONE);
    if (item.isEmpty()) {
      return Optional.of("Only a column that a tool made can have a calculation here.");
    }
    if (formula.isBlank()) {
      formulas.remove(itemId);
      return Optional.empty();
    }
    Optional<GradeItem> source = source(item.get(), formula.strip());
    if (source.isEmpty()) {
      return Optional.of("The calculation is [[ID number]] of an activity, after an equals sign.");
    }
    formulas.set(itemId, source.get().id());
    gradebook.grades(source.get().id()).forEach(grade -> save(item.get(), grade));
    return Optional.empty();
  }

  private Optional<GradeItem> source(GradeItem column, String formula) {
    Matcher matcher = FORMULA.matcher(formula);
    return matcher.matches()
        ? gradebook.itemsOf(column.courseId()).stream()
            .filter(item -> idNumber(item).equals(Optional.of(matcher.group(1))))
            .findFirst()
        : Optional.empty();
  }

  /** After grades were typed: the columns that show them. */
  void after(List<Grade> typed) {
    Map<Long, List<GradeItem>> mirrors = new HashMap<>();
    formulas
        .all()
        .forEach(
            (column, source) ->
                gradebook
                    .item(column)
                    .ifPresent(
                        i -> mirrors.computeIfAbsent(source, s -> new ArrayList<>()).add(i)));
    for (Grade grade : typed) {
      mirrors.getOrDefault(grade.itemId(), List.of()).forEach(column -> save(column, grade));
    }
  }

  private void save(GradeItem column, Grade source) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    gradebook.save(
        List.of(
            new Grade(
                column.id(),
                source.userId(),
                source.score().map(points -> points.min(column.maximum())),
                "",
                Optional.of(now),
                false)));
  }
}
