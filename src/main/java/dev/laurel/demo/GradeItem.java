package dev.laurel.demo;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column of the gradebook.
 *
 * @param id 502 and up
 * @param maximum above 0
 * @param resourceId what the tool calls it; empty when it said nothing
 * @param linkId the resource link that the column is tied to
 */
public record GradeItem(
    long id,
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

  GradeItem with(String newLabel, BigDecimal newMaximum, String newResourceId, String newTag) {
    return new GradeItem(id, newLabel, newMaximum, newResourceId, newTag, linkId, kind);
  }

  GradeItem tiedTo(Optional<String> newLinkId) {
    return new GradeItem(id, label, maximum, resourceId, tag, newLinkId, kind);
  }
}
