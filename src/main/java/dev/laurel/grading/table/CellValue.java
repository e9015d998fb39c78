package dev.laurel.grading.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell says. */
public sealed interface CellValue {

  /** No grade: nothing is said. */
  record None() implements CellValue {}

  /** A number; exact. */
  record Number(BigDecimal value) implements CellValue {}

  /** Something that cannot be taken. */
  record Invalid(Reason reason) implements CellValue {}

  /** Why a cell cannot be taken. */
  enum Reason {
    /** A letter, a word, a date. */
    NOT_A_NUMBER,
    /** A formula of a spreadsheet. */
    FORMULA,
    /** A percentage in a column of points. */
    PERCENT,
    /** 1,234 can be one thousand two hundred and thirty-four, or a little more than one. */
    TWO_MEANINGS,
    /** More digits than a gradebook can mean. */
    TOO_LONG
  }

  /** What gradebooks write where nobody was graded: Moodle a hyphen, Canvas N/A or EX (excused). */
  Set<String> NOTHING = Set.of("", "-", "–", "—", "n/a", "ex");

  Pattern NUMBER = Pattern.compile("([+-]?\\d+)(?:([.,])(\\d+))?(\\s*%)?");

  /** Digits of the whole part and of the fraction: what {@code Score} takes, with room to spare. */
  int MOST_DIGITS = 12;

  /**
   * Reads a cell.
   *
   * @param percent whether the column is one of percentages
   * @param commas whether a comma can only be a decimal one, because cells are not parted by it
   */
  static CellValue of(String cell, boolean percent, boolean commas) {
    String text = cell.replace('\u2212', '-').strip();
    if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      return new None();
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      boolean formula = "=@".indexOf(text.charAt(0)) >= 0;
      return new Invalid(formula ? Reason.FORMULA : Reason.NOT_A_NUMBER);
    }
    return number(number, percent, commas);
  }

  private static CellValue number(Matcher number, boolean percent, boolean commas) {
    String whole = number.group(1);
    String fraction = number.group(3) == null ? "" : number.group(3);
    if (number.group(4) != null && !percent) {
      return new Invalid(Reason.PERCENT);
    }
    if (whole.length() > MOST_DIGITS || fraction.length() > MOST_DIGITS) {
      return new Invalid(Reason.TOO_LONG);
    }
    if (",".equals(number.group(2)) && fraction.length() == 3 && !commas) {
      return new Invalid(Reason.TWO_MEANINGS);
    }
    return new Number(new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction));
  }
}
