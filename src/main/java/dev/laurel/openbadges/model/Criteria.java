package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * How the achievement is earned (Open Badges 3.0, Criteria). At least one member should be present.
 *
 * @param id absolute IRI of a page with the criteria
 * @param narrative Markdown text
 */
public record Criteria(@Nullable String id, @Nullable String narrative) {

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object().text("id", id).text("narrative", narrative).build();
  }
}
