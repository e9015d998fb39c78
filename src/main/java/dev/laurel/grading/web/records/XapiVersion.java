package dev.laurel.grading.web.records;

import dev.laurel.shared.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of xAPI (1.0.3, part 3, section 3.3). */
final class XapiVersion {

  static final String HEADER = "X-Experience-API-Version";

  /** The newest of each line, oldest line first. */
  static final List<String> KNOWN = List.of("1.0.3", "2.0.0");

  private static final Pattern ONE = Pattern.compile("1\\.0(\\.\\d{1,3})?");
  private static final Pattern TWO = Pattern.compile("2\\.0(\\.\\d{1,3})?");

  private XapiVersion() {}

  /**
   * @throws Problem 400, when it is missing or not known
   */
  static void require(@Nullable String asked) {
    boolean known = asked != null && (ONE.matcher(asked).matches() || TWO.matcher(asked).matches());
    if (!known) {
      throw Problem.of(400, "record-xapi-version", "no version of xAPI, or another");
    }
  }

  /** What the answer says. */
  static String answer(@Nullable String asked) {
    return asked != null && ONE.matcher(asked).matches() ? KNOWN.getFirst() : KNOWN.getLast();
  }
}
