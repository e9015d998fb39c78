package dev.laurel.demo;

import java.util.ArrayList;
import java.util.List;

/** The scopes that this platform permits, in the order in which Moodle claims them. */
final class Scopes {

  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";

  static final String LINE_ITEM = AGS + "lineitem";
  static final String LINE_ITEM_READ = AGS + "lineitem.readonly";
  static final String RESULT = AGS + "result.readonly";
  static final String SCORE = AGS + "score";
  static final String MEMBERSHIP =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

  static final List<String> GRADES = List.of(LINE_ITEM, LINE_ITEM_READ, RESULT, SCORE);
  static final List<String> PERMITTED =
      List.of(LINE_ITEM, LINE_ITEM_READ, RESULT, SCORE, MEMBERSHIP);

  private Scopes() {}

  /**
   * What a tool gets that asks for these: Moodle knows only "grades, and columns of its own",
   * "grades" and "nothing", so whoever asks for one scope of grades gets its neighbours too.
   */
  static List<String> granted(List<String> asked) {
    List<String> granted = new ArrayList<>();
    if (asked.contains(LINE_ITEM)) {
      granted.addAll(GRADES);
    } else if (asked.stream().anyMatch(GRADES::contains)) {
      granted.addAll(List.of(LINE_ITEM_READ, RESULT, SCORE));
    }
    if (asked.contains(MEMBERSHIP)) {
      granted.add(MEMBERSHIP);
    }
    return granted;
  }
}
