package dev.laurel.openbadges.file;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A credential that was read strictly, and not verified in any way. Immutable by copying.
 *
 * @param json the tree, with proof when it has an embedded one
 */
public record ParsedCredential(ObjectNode json) {

  /** Copies the tree. */
  public ParsedCredential {
    json = json.deepCopy();
  }

  /** A copy of the tree. */
  @Override
  public ObjectNode json() {
    return json.deepCopy();
  }
}
