package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A schema the credential follows (VC Data Model 2.0, 4.11). The type {@code
 * 1EdTechJsonSchemaValidator2019} needs the extensions context.
 *
 * @param id absolute IRI of the schema
 * @param type kind of schema
 */
public record CredentialSchema(String id, String type) {

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object().text("id", id).text("type", type).build();
  }
}
