package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A related achievement, for example the Open Badges 2.0 twin (Open Badges 3.0, Related).
 *
 * @param id absolute IRI of the related achievement
 * @param inLanguage language of the related achievement, BCP 47 shape of the schema
 * @param version version of the related achievement
 */
public record Related(String id, @Nullable String inLanguage, @Nullable String version) {

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .types("Related")
        .text("inLanguage", inLanguage)
        .text("version", version)
        .build();
  }
}
