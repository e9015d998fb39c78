package dev.laurel.grading;

import dev.laurel.grading.table.CellValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would come of an import.
 *
 * @param counts how much there is of each fate
 * @param exported for which moment the grades count
 * @param known how many people of the file are in the course
 * @param shown whose lines were asked for
 * @param lines some of them, in the order of the file
 */
public record ImportPreview(
    Map<Fate, Integer> counts, Exported exported, int known, Fate shown, List<Line> lines) {

  /**
   * @param at the latest moment for which a row counts
   * @param by who says so
   */
  public record Exported(Instant at, By by) {

    /** Who says when a file was exported. */
    public enum By {
      /** Nobody: it is the moment of the upload. */
      UPLOAD,
      /** The file does, in each of its rows. */
      FILE,
      /** Whoever uploaded it does. */
      PERSON
    }
  }

  /** What becomes of a cell or of a whole row; what people have to look at comes first. */
  public enum Fate {
    /** No number can be read from the cell. */
    INVALID,
    /** A row about somebody about whom there is another row. */
    TWICE,
    /** A row that does not say whom it is about. */
    NOBODY,
    /** A row about somebody who is not in the course. */
    UNKNOWN,
    /** Something that happened later holds now; it goes on holding. */
    OLDER,
    /** Something else holds now. */
    CHANGED,
    /** Nothing held before. */
    NEW,
    /** The same holds now. */
    UNCHANGED
  }

  /**
   * @param row its number, as a spreadsheet counts
   * @param name what the file calls the person; may be empty
   * @param key the cell that says who it is
   * @param cell the cell itself; absent when it is about a row
   */
  public record Line(int row, String name, String key, Optional<Cell> cell) {}

  /**
   * @param column its heading
   * @param text as it stands in the file
   * @param before what holds now
   * @param wrong why it cannot be taken
   */
  public record Cell(
      String column, String text, Optional<Score> before, Optional<CellValue.Reason> wrong) {}

  /** How much there is of a fate. */
  public int count(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  /** Whether anything would be recorded. */
  public boolean saysSomething(boolean keepUnknown) {
    return count(Fate.NEW) + count(Fate.CHANGED) + count(Fate.UNCHANGED) > 0
        || keepUnknown && count(Fate.UNKNOWN) > 0;
  }
}
