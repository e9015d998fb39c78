package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parts of a secured document (VC Data Integrity 1.0, 2.1 and 4). */
final class Proofs {

  private Proofs() {}

  /** The document without its proof. */
  static ObjectNode unsecured(ObjectNode secured) {
    ObjectNode document = secured.deepCopy();
    document.remove("proof");
    return document;
  }

  /** The proof without its value, with the document's contexts (vc-di-eddsa, 3.2.5). */
  static ObjectNode config(ObjectNode document, ObjectNode proof) {
    ObjectNode config = proof.deepCopy();
    config.remove("proofValue");
    JsonNode context = document.get("@context");
    if (context != null) {
      config.set("@context", context);
    }
    return config;
  }
}
