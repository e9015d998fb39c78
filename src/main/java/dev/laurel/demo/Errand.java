package dev.laurel.demo;

/** What somebody wants of a tool. */
public sealed interface Errand {

  /** To open an activity. */
  record Open(String linkId) implements Errand {}

  /** To choose content for a course. */
  record Choose(String courseId, String toolId) implements Errand {}

  /** To look at what one learner did in an activity. */
  record Review(String linkId, String forUser) implements Errand {}

  /** One word for each part, to be stored. */
  default String stored() {
    return switch (this) {
      case Open open -> "open " + open.linkId();
      case Choose choose -> "choose " + choose.courseId() + " " + choose.toolId();
      case Review review -> "review " + review.linkId() + " " + review.forUser();
    };
  }

  /** What {@link #stored} wrote. */
  static Errand read(String stored) {
    String[] parts = stored.split(" ", -1);
    return switch (parts[0]) {
      case "open" -> new Open(parts[1]);
      case "choose" -> new Choose(parts[1], parts[2]);
      case "review" -> new Review(parts[1], parts[2]);
      default -> throw new IllegalArgumentException("No errand: " + stored);
    };
  }
}
