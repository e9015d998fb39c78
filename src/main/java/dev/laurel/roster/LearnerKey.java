package dev.laurel.roster;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the names under which an LMS and its channels speak of a learner. It means something
 * within one deployment only.
 *
 * @param kind whose name it is
 * @param value exactly as the LMS spells it, without blanks around it, at most 255 characters
 */
public record LearnerKey(Kind kind, String value) {

  /** Where a key comes from; the same value of two kinds is two keys. */
  public enum Kind {
    /** `sub` of LTI 1.3, which the LMS says in every launch, membership and result. */
    LTI_SUB,
    /** The global id of a user of Canvas: `$Canvas.user.globalId`; digits. */
    CANVAS_ID,
    /** The id of a user within one Canvas: `$Canvas.user.id`; digits. */
    CANVAS_LOCAL_ID,
    /** `$vnd.instructure.User.uuid`. */
    CANVAS_UUID,
    /** The SIS id of a user of Canvas: `$Canvas.user.sisSourceId`. */
    SIS_ID,
    /** `lis.person_sourcedid` (LTI Core 1.3, section 5.4.5); Moodle's ID number. */
    LIS_SOURCED_ID,
    /** `user_id` of the claim `lti1p1`: what LTI 1.1 called the person. */
    LTI_1P1_ID,
    /** The user name with which somebody logs in to Moodle. */
    MOODLE_USERNAME
  }

  /** What every LMS's ids fit in; LTI Core 1.3, section 5.3.6 says it of `sub`. */
  public static final int LONGEST = 255;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

  /**
   * A key as an LMS sends it.
   *
   * @return empty when it is none: blank, a variable that the LMS has not replaced (`$Foo.bar`),
   *     too long, no text, or of the form of an e-mail address, which is given to others again and
   *     must never tell who somebody is
   */
  public static Optional<LearnerKey> of(Kind kind, String given) {
    String value = given.strip();
    return isKey(kind, value) ? Optional.of(new LearnerKey(kind, value)) : Optional.empty();
  }

  private static boolean isKey(Kind kind, String value) {
    if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(LearnerKey::noText)) {
      return false;
    }
    return switch (kind) {
      case LTI_SUB -> true;
      case CANVAS_ID, CANVAS_LOCAL_ID -> DIGITS.matcher(value).matches();
      case CANVAS_UUID, SIS_ID, LIS_SOURCED_ID, LTI_1P1_ID, MOODLE_USERNAME ->
          !value.startsWith("$") && value.indexOf('@') < 0;
    };
  }

  private static boolean noText(int character) {
    return Character.isISOControl(character) || character == 0xFFFD;
  }

  /**
   * The key as one text, for reports: `SIS_ID:4711`. A `sub` stays as it is, as long as it does not
   * look like another kind.
   */
  public String text() {
    boolean plain = kind == Kind.LTI_SUB && parse(value).equals(this);
    return plain ? value : kind + ":" + value;
  }

  /** Reads a text that {@link #text} or an LMS has written; whatever is not typed is a `sub`. */
  public static LearnerKey parse(String text) {
    int colon = text.indexOf(':');
    return Arrays.stream(Kind.values())
        .filter(kind -> colon > 0 && kind.name().equals(text.substring(0, colon)))
        .findFirst()
        .flatMap(kind -> of(kind, text.substring(colon + 1)))
        .orElseGet(() -> new LearnerKey(Kind.LTI_SUB, text));
  }
}
