package dev.laurel.grading;

import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.GradeTable.Row;
import dev.laurel.grading.table.KeyColumn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what would come of an import, and changes nothing. */
@Singleton
public class PreviewImport {

  /** Lines of one page. */
  public static final int PAGE = 50;

  /** Standings that are looked at in one statement, and people. */
  private static final int AT_ONCE = 20_000;

  private static final int PEOPLE_AT_ONCE = 1_000;

  private final ImportItems importItems;
  private final Learners learners;
  private final Standings standings;

  @Inject
  PreviewImport(ImportItems importItems, Learners learners, Standings standings) {
    this.importItems = importItems;
    this.learners = learners;
    this.standings = standings;
  }

  /** How many people of a table are in the course, by each column that may say who they are. */
  public Map<KeyColumn, Integer> known(Course course, GradeTable table) {
    Map<KeyColumn, Set<String>> keys = new HashMap<>();
    table.keys().forEach(column -> keys.put(column, ImportRows.keys(table, column)));
    Set<String> all = keys.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<String> found = learners.byKeys(course.contextId(), all).keySet();
    Map<KeyColumn, Integer> known = new HashMap<>();
    keys.forEach((column, some) -> known.put(column, count(some, found)));
    return known;
  }

  private static int count(Set<String> keys, Set<String> found) {
    return (int) keys.stream().filter(found::contains).count();
  }

  /**
   * Whose choice is made.
   *
   * @param table what was uploaded
   * @param wanted which lines are wanted; otherwise those that most need a look
   * @param page from 0
   */
  public ImportPreview of(GradeImport one, GradeTable table, Optional<Fate> wanted, int page) {
    ImportRows rows = new ImportRows(table, one);
    Map<String, String> known = learners.byKeys(one.course().contextId(), rows.keys());
    PreviewLines lines = new PreviewLines(rows, known, page * PAGE);
    Map<String, GradedItem> items = importItems.known(one.course());
    List<String> itemIds =
        rows.columns().stream()
            .map(ImportRows::url)
            .flatMap(url -> Stream.ofNullable(items.get(url)))
            .map(GradedItem::id)
            .toList();
    int step = Math.clamp(AT_ONCE / Math.max(1, itemIds.size()), 1, PEOPLE_AT_ONCE);
    for (int from = 0; from < rows.rows().size(); from += step) {
      List<Row> some = rows.rows().subList(from, Math.min(from + step, rows.rows().size()));
      lines.add(some, items, held(lines, some, itemIds));
    }
    return lines.preview(wanted);
  }

  private Map<List<String>, Standing> held(PreviewLines lines, List<Row> rows, List<String> items) {
    List<String> people = new ArrayList<>();
    rows.forEach(row -> lines.learner(row).ifPresent(people::add));
    return standings.of(people, items).stream()
        .collect(Collectors.toMap(one -> List.of(one.learnerId(), one.itemId()), one -> one));
  }
}
