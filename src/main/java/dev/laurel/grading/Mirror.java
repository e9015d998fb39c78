package dev.laurel.grading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column that Laurel made in a Moodle gradebook and to which an instructor gives a calculation,
 * so that it shows the grade of another activity of the course. Moodle lets a tool read its own
 * columns only; a calculation reads them all.
 *
 * @param item the column
 * @param idNumber what Moodle calls the activity in calculations
 */
public record Mirror(GradedItem item, String idNumber) {

  /** Characters (code points) that Moodle's field takes. */
  public static final int LONGEST_ID_NUMBER = 100;

  /** How the column is tied to the activity; a copy of the course keeps it, and the calculation. */
  private static final String TIE = "mirror:";

  /** Brackets end a reference in a calculation, and no escape is known to it. */
  private static final Pattern ID_NUMBER = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Cn}\\[\\]]+");

  /** The mirror that a column is, if it is one. */
  static Optional<Mirror> of(GradedItem item) {
    return item.resourceId()
        .filter(tie -> tie.startsWith(TIE))
        .filter(tie -> item.tag().equals(Optional.of(UpdateItems.INPUT_TAG)))
        .filter(tie -> item.channel() == Channel.AGS_RESULT)
        .map(tie -> new Mirror(item, tie.substring(TIE.length())));
  }

  static String tie(String idNumber) {
    return TIE + idNumber;
  }

  /** Whether a calculation can name an activity so. */
  public static boolean isIdNumber(String text) {
    return ID_NUMBER.matcher(text).matches()
        && text.equals(text.strip())
        && text.codePointCount(0, text.length()) <= LONGEST_ID_NUMBER;
  }

  /** What the instructor enters in Moodle. */
  public String calculation() {
    return "=[[" + idNumber + "]]";
  }
}
