package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Another identifier of an issuer or an achievement. Closed in the schema (Open Badges 3.0,
 * IdentifierEntry).
 *
 * @param identifier the identifier
 * @param identifierType {@code sourcedId}, {@code identifier}, ... or {@code ext:...}
 */
public record IdentifierEntry(String identifier, String identifierType) {

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("type", "IdentifierEntry")
        .text("identifier", identifier)
        .text("identifierType", identifierType)
        .build();
  }
}
