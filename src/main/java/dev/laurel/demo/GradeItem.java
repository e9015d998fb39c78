package dev.laurel.demo;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column of the gradebook.
 *
 * @param id 502 and up
 * @param toolId whose column it is; empty for one of the LMS itself
 * @param maximum above 0
 * @param resourceId what the tool calls it; empty when it said nothing
 * @param linkId the resource link that the column is tied to
 */
public record GradeItem(
    long id,
    String courseId,
    String toolId,
    String label,
    BigDecimal maximum,
    String resourceId,
    String tag,
    Optional<String> linkId,
    Kind kind) {

  /** Who owns a column, which decides what the tool sees and whose grade wins. */
  public enum Kind {
    /** The column of one of the tool's activities: what a teacher typed stays. */
    ACTIVITY,
    /** A column that the tool made: the latest writer wins. */
    STAND_ALONE,
    /** A quiz or an exam of the LMS itself: for the tool it does not exist. */
    FOREIGN
  }

  public boolean visibleToTool() {
    return kind != Kind.FOREIGN;
  }

  /** An empty column that a tool makes without an activity. */
  static GradeItem standAlone(Tool tool, Course course) {
    return new GradeItem(
        0, course.id(), tool.id(), "", BigDecimal.ONE, "", "", Optional.empty(), Kind.STAND_ALONE);
  }

  boolean of(Tool tool, String course) {
    return visibleToTool() && toolId.equals(tool.id()) && courseId.equals(course);
  }

  GradeItem with(String newLabel, BigDecimal newMaximum, String newResourceId, String newTag) {
    return new GradeItem(
        id, courseId, toolId, newLabel, newMaximum, newResourceId, newTag, linkId, kind);
  }

  GradeItem tiedTo(Optional<String> newLinkId) {
    return new GradeItem(id, courseId, toolId, label, maximum, resourceId, tag, newLinkId, kind);
  }

  GradeItem in(Course course) {
    return new GradeItem(id, course.id(), toolId, label, maximum, resourceId, tag, linkId, kind);
  }

  /** The same under the id that the store gives it. */
  public GradeItem numbered(long newId) {
    return new GradeItem(newId, courseId, toolId, label, maximum, resourceId, tag, linkId, kind);
  }
}
