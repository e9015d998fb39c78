package dev.laurel.launch;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a link in an LMS leads. It is written into the link as custom parameters and comes back
 * with every launch, perhaps changed by anybody who edits the link, and unchanged in a copied
 * course: what it names is only a wish, and the page that it leads to must look whether it exists.
 */
public sealed interface LinkTarget {

  /** The custom parameter that names the page. */
  String PAGE = "laurel_page";

  /** The custom parameter that names the badge. */
  String BADGE = "laurel_badge";

  /** The page that every launch leads to, and each that names nothing Laurel knows. */
  record CoursePage() implements LinkTarget {}

  /** Where everybody stands; for a learner their own badges. */
  record ProgressPage() implements LinkTarget {}

  /** Everything that the person owns. */
  record PassportPage() implements LinkTarget {}

  /**
   * One badge.
   *
   * @param achievementId has the form of an id; whose badge it is, nobody has looked yet
   */
  record BadgePage(String achievementId) implements LinkTarget {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static boolean isId(String text) {
      return ID.matcher(text).matches();
    }
  }

  /** Reads custom parameters; whatever is unknown is the course page. */
  static LinkTarget of(Map<String, String> custom) {
    String badge = custom.getOrDefault(BADGE, "").strip();
    return switch (custom.getOrDefault(PAGE, "").strip()) {
      case "progress" -> new ProgressPage();
      case "passport" -> new PassportPage();
      case "badge" -> BadgePage.isId(badge) ? new BadgePage(badge) : new CoursePage();
      default -> new CoursePage();
    };
  }

  /** The custom parameters that lead here. */
  default Map<String, String> custom() {
    return switch (this) {
      case CoursePage course -> Map.of();
      case ProgressPage progress -> Map.of(PAGE, "progress");
      case PassportPage passport -> Map.of(PAGE, "passport");
      case BadgePage(String id) -> Map.of(PAGE, "badge", BADGE, id);
    };
  }

  /** The same as a query, with its question mark; empty for the course page. */
  default String query() {
    return switch (this) {
      case CoursePage course -> "";
      case ProgressPage progress -> "?" + PAGE + "=progress";
      case PassportPage passport -> "?" + PAGE + "=passport";
      case BadgePage(String id) -> "?" + PAGE + "=badge&" + BADGE + "=" + id;
    };
  }
}
