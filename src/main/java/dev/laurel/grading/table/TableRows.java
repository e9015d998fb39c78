package dev.laurel.grading.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.laurel.grading.table.GradeTable.Row;
import dev.laurel.grading.table.UnreadableTable.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The cells of a text, within limits.
 *
 * @param separator what parts the cells
 * @param headers the first row
 * @param rows those below it that say something
 */
record TableRows(char separator, List<String> headers, List<Row> rows) {

  private static final String SEPARATORS = ",;\t:";

  /** Excel's own way to say in the first line what parts the cells. */
  private static final String SAID = "sep=";

  static TableRows of(String text) throws UnreadableTable {
    boolean said = text.length() > SAID.length() && text.regionMatches(true, 0, SAID, 0, 4);
    char separator = said ? text.charAt(SAID.length()) : likely(text);
    if (SEPARATORS.indexOf(separator) < 0) {
      throw new UnreadableTable(Reason.ONE_COLUMN);
    }
    List<Row> all = rows(text, separator, said ? 1 : 0);
    if (all.size() < 2) {
      throw new UnreadableTable(all.isEmpty() ? Reason.EMPTY : Reason.NO_ROWS);
    }
    return new TableRows(separator, all.getFirst().cells(), all.subList(1, all.size()));
  }

  /** Whether a comma in a number can only be a decimal one. */
  boolean commas() {
    return separator != ',';
  }

  /** The one that stands most often in the headings, outside of quotes. */
  private static char likely(String text) {
    int[] found = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"') {
        quoted = !quoted;
      } else if (!quoted && (unit == '\n' || unit == '\r') && total(found) > 0) {
        break;
      } else if (!quoted && SEPARATORS.indexOf(unit) >= 0) {
        found[SEPARATORS.indexOf(unit)]++;
      }
    }
    return most(found);
  }

  private static int total(int[] found) {
    return found[0] + found[1] + found[2] + found[3];
  }

  /** Headings of Moodle hold colons in any case, so a colon counts only where nothing else is. */
  private static char most(int[] found) {
    int best = 0;
    for (int i = 1; i < found.length - 1; i++) {
      best = found[i] > found[best] ? i : best;
    }
    int last = found.length - 1;
    best = found[best] == 0 && found[last] > 0 ? last : best;
    return found[best] == 0 ? ' ' : SEPARATORS.charAt(best);
  }

  private static List<Row> rows(String text, char separator, int skipped) throws UnreadableTable {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    int cells = 0;
    int width = 0;
    Iterator<CsvRecord> records = reader(text, separator).iterator();
    while (hasNext(records, number)) {
      List<String> fields = next(records, ++number).getFields();
      width = rows.isEmpty() ? fields.size() : width;
      Row row = number <= skipped ? new Row(number, List.of()) : row(number, fields, width);
      if (!row.isBlank()) {
        rows.add(row);
        cells += width;
        requireFits(rows.size() - 1, cells);
      }
    }
    requireClosed(text, number);
    return rows;
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text);
  }

  private static boolean hasNext(Iterator<CsvRecord> records, int number) throws UnreadableTable {
    try {
      return records.hasNext();
    } catch (CsvParseException broken) {
      throw new UnreadableTable(Reason.BROKEN_ROW, number + 1);
    }
  }

  private static CsvRecord next(Iterator<CsvRecord> records, int number) throws UnreadableTable {
    try {
      return records.next();
    } catch (CsvParseException | NoSuchElementException broken) {
      throw new UnreadableTable(Reason.BROKEN_ROW, number);
    }
  }

  private static Row row(int number, List<String> fields, int width) throws UnreadableTable {
    if (width > GradeTable.MOST_COLUMNS) {
      throw new UnreadableTable(Reason.MANY_COLUMNS, GradeTable.MOST_COLUMNS);
    }
    List<String> cells = new ArrayList<>(width);
    for (int i = 0; i < fields.size(); i++) {
      String cell = plain(fields.get(i));
      if (cell.length() > GradeTable.LONGEST_CELL) {
        throw new UnreadableTable(Reason.LONG_CELL, number, GradeTable.LONGEST_CELL);
      }
      if (i < width) {
        cells.add(cell);
      } else if (!cell.isEmpty()) {
        throw new UnreadableTable(Reason.LONG_ROW, number);
      }
    }
    cells.addAll(Collections.nCopies(width - cells.size(), ""));
    return new Row(number, List.copyOf(cells));
  }

  /** German headings of Moodle have a space that does not break after the colon. */
  private static String plain(String cell) {
    return cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
  }

  private static void requireFits(int rows, int cells) throws UnreadableTable {
    if (rows > GradeTable.MOST_ROWS) {
      throw new UnreadableTable(Reason.MANY_ROWS, GradeTable.MOST_ROWS);
    }
    if (cells > GradeTable.MOST_CELLS) {
      throw new UnreadableTable(Reason.MANY_CELLS, GradeTable.MOST_CELLS);
    }
  }

  /** A quotation mark that nobody closed swallows all rows after it. */
  private static void requireClosed(String text, int lastRow) throws UnreadableTable {
    if (text.chars().filter(unit -> unit == '"').count() % 2 != 0) {
      throw new UnreadableTable(Reason.BROKEN_ROW, lastRow);
    }
  }
}
