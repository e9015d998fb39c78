package dev.laurel.grading.web.imports;

import dev.laurel.grading.ImportChoice;
import dev.laurel.grading.table.GradeColumn;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.KeyColumn;
import dev.laurel.grading.web.FieldMistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which an instructor says what of a gradebook counts.
 *
 * @param key the column that says who a row is about, as {@link KeyColumn#text} writes it
 * @param columns those that are ticked
 * @param maximums all points of each, as they were typed
 * @param keep whether grades are kept for people who are not here yet
 */
public record ChoiceFields(
    String key, Set<Integer> columns, Map<Integer, String> maximums, boolean keep) {

  /** Where the file does not say how many points there are. */
  static final String USUAL_MAXIMUM = "100";

  private static final Pattern POINTS = Pattern.compile("\\d{1,6}([.,]\\d{1,4})?");
  private static final Pattern INDEX = Pattern.compile("\\d{1,3}");

  /** What most people want. */
  static ChoiceFields usual(GradeTable table, Map<KeyColumn, Integer> known) {
    KeyColumn best =
        table.keys().stream()
            .min(Comparator.comparing((KeyColumn key) -> -known.getOrDefault(key, 0)))
            .orElseThrow();
    Set<Integer> ticked =
        table.columns().stream()
            .filter(column -> column.usual() && column.index() != best.index())
            .map(GradeColumn::index)
            .collect(Collectors.toSet());
    return new ChoiceFields(best.text(), ticked, Map.of(), true);
  }

  /** What was chosen before. */
  static ChoiceFields of(ImportChoice choice) {
    Map<Integer, String> maximums = new HashMap<>();
    choice.maximums().forEach((column, most) -> maximums.put(column, most.toPlainString()));
    KeyColumn key = new KeyColumn(choice.keyColumn(), "", choice.keyKind());
    return new ChoiceFields(key.text(), choice.maximums().keySet(), maximums, choice.keepUnknown());
  }

  static ChoiceFields posted(Map<String, List<String>> fields) {
    Map<Integer, String> maximums = new HashMap<>();
    fields.forEach(
        (name, values) -> {
          if (name.startsWith("maximum-")) {
            index(name.substring("maximum-".length()))
                .ifPresent(column -> maximums.put(column, values.getFirst()));
          }
        });
    return new ChoiceFields(
        fields.getOrDefault("key", List.of("")).getFirst(),
        fields.getOrDefault("column", List.of()).stream()
            .flatMap(text -> index(text).stream())
            .collect(Collectors.toSet()),
        maximums,
        fields.containsKey("keep"));
  }

  private static Optional<Integer> index(String text) {
    return INDEX.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** All points of a column, as they stand in the form. */
  public String maximum(GradeColumn column) {
    return maximums.getOrDefault(
        column.index(), column.maximum().map(BigDecimal::toPlainString).orElse(USUAL_MAXIMUM));
  }

  private Optional<BigDecimal> points(GradeColumn column) {
    return column.isPercent()
        ? column.maximum()
        : Optional.of(maximum(column).strip())
            .filter(POINTS.asMatchPredicate())
            .map(text -> new BigDecimal(text.replace(',', '.')))
            .filter(points -> points.signum() > 0);
  }

  private List<GradeColumn> ticked(GradeTable table) {
    return table.columns().stream().filter(column -> columns.contains(column.index())).toList();
  }

  private Optional<KeyColumn> key(GradeTable table) {
    return table.keys().stream().filter(column -> column.text().equals(key)).findFirst();
  }

  /** What has to be corrected. */
  List<FieldMistake> mistakes(GradeTable table) {
    List<FieldMistake> mistakes = new ArrayList<>();
    if (key(table).isEmpty()) {
      mistakes.add(mistake("key", "key"));
    }
    if (ticked(table).isEmpty()) {
      mistakes.add(mistake("column", "column"));
    }
    for (GradeColumn column : ticked(table)) {
      if (points(column).isEmpty()) {
        mistakes.add(mistake("maximum-" + column.index(), "maximum", column.label()));
      }
      if (key(table).filter(person -> person.index() == column.index()).isPresent()) {
        mistakes.add(mistake("column", "both", column.label()));
      }
    }
    return mistakes;
  }

  private static FieldMistake mistake(String field, String key, Object... args) {
    return new FieldMistake(field, "grading.import.wrong." + key, List.of(args));
  }

  /** Only when nothing is wrong. */
  ImportChoice choice(GradeTable table) {
    KeyColumn person = key(table).orElseThrow();
    Map<Integer, BigDecimal> wanted =
        ticked(table).stream()
            .collect(Collectors.toMap(GradeColumn::index, one -> points(one).orElseThrow()));
    return new ImportChoice(person.index(), person.kind(), wanted, keep);
  }
}
