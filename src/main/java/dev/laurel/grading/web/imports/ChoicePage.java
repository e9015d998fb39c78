package dev.laurel.grading.web.imports;

import dev.laurel.grading.GradeImport;
import dev.laurel.grading.table.GradeColumn;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.KeyColumn;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.web.Ui;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an uploaded gradebook counts.
 *
 * @param one the upload
 * @param course the title of the course
 * @param table what was uploaded
 * @param known how many people of the table are in the course, by the column that says who they are
 * @param fields what is chosen
 * @param mistakes what has to be corrected
 */
public record ChoicePage(
    GradeImport one,
    String course,
    GradeTable table,
    Map<KeyColumn, Integer> known,
    ChoiceFields fields,
    List<FieldMistake> mistakes) {

  public String contextId() {
    return one.course().contextId();
  }

  /** Where the form is sent. */
  public String base() {
    return ImportVisit.address(contextId()) + "/" + one.id();
  }

  /**
   * The columns that may say who a row is about, the one that finds most people first. One that
   * finds nobody is left out when another finds somebody, or when it is there as another kind.
   */
  public List<Ui.Choice> keys(Ui ui) {
    boolean any = known.values().stream().anyMatch(count -> count > 0);
    Set<Integer> there = new HashSet<>();
    return table.keys().stream()
        .sorted(Comparator.comparing((KeyColumn key) -> -known.getOrDefault(key, 0)))
        .filter(key -> key.text().equals(fields.key()) || !any || known.getOrDefault(key, 0) > 0)
        .filter(key -> there.add(key.index()) || key.text().equals(fields.key()))
        .map(key -> new Ui.Choice(key.text(), words(ui, key)))
        .toList();
  }

  private String words(Ui ui, KeyColumn key) {
    return ui.text(
        "grading.import.key.of",
        key.header(),
        ui.text("grading.import.key." + key.kind()),
        known.getOrDefault(key, 0),
        table.rows().size());
  }

  /** A cell of a column, so that people see what is in it. */
  public String example(GradeColumn column) {
    return table.rows().stream()
        .map(row -> row.cells().get(column.index()))
        .filter(cell -> !cell.isEmpty() && !cell.equals("-"))
        .findFirst()
        .orElse("–");
  }

  public boolean isTicked(GradeColumn column) {
    return fields.columns().contains(column.index());
  }

  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }
}
