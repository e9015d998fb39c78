package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Data Integrity cryptosuite (VC Data Integrity 1.0, 3.2). Sealed, so that a new suite makes the
 * compiler name every place to visit.
 */
public sealed interface ProofSuite permits EddsaRdfc2022 {

  /** The suite's name in {@code cryptosuite}. */
  String cryptosuite();

  /**
   * What is signed: the hashes of proof configuration and document, in this order.
   *
   * @param document the credential without proof
   * @param proofConfig the proof without {@code proofValue}, with the document's {@code @context}
   * @return the bytes to sign
   * @throws dev.laurel.openbadges.ld.LinkedDataProblem when either cannot be canonicalised
   */
  byte[] hashData(ObjectNode document, ObjectNode proofConfig);
}
