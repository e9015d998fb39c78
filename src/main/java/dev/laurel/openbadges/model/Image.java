package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an achievement or an issuer. Closed in the schema: no other members (Open Badges
 * 3.0, B.1.9 Image).
 *
 * @param id absolute IRI or {@code data:} URI of a PNG or SVG
 * @param caption text that tells what the picture shows
 */
public record Image(String id, @Nullable String caption) {

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object().text("id", id).text("type", "Image").text("caption", caption).build();
  }
}
