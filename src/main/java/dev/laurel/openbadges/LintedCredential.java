package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.StrictJson;

/**
 * An unsigned credential (badge or status list) that passed every lint; only {@link
 * CredentialLinter} makes one.
 */
public final class LintedCredential {

  private final ObjectNode document;

  /** Keeps the document as a reader will see it, so that 5 and 5.0 are told apart no more. */
  LintedCredential(ObjectNode document) {
    this.document = StrictJson.object(StrictJson.bytes(document));
  }

  /** The credential's {@code id}. */
  public String id() {
    return document.path("id").textValue();
  }

  /** The {@code id} of the issuer, which must control the signing key. */
  public String issuerId() {
    return document.path("issuer").path("id").textValue();
  }

  /** A copy of the JSON tree, without proof. */
  public ObjectNode toJson() {
    return document.deepCopy();
  }
}
