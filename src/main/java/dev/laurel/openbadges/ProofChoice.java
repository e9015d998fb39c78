package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import java.util.ArrayList;
import java.util.List;

/** Which proof of a document is verified: the first of our suite for assertions, else the first. */
sealed interface ProofChoice {

  /** A proof to verify. */
  record Found(ObjectNode proof) implements ProofChoice {}

  /** There is no proof, or something that is none. */
  record None(Failed failure) implements ProofChoice {}

  /** There are proofs, all of suites that are not supported. */
  record Unsupported(CouldNotTell outcome) implements ProofChoice {}

  static ProofChoice of(ObjectNode credential, String cryptosuite) {
    List<ObjectNode> proofs = new ArrayList<>();
    JsonNode proof = credential.path("proof");
    for (JsonNode each : proof.isArray() ? proof : List.of(proof)) {
      if (each instanceof ObjectNode object) {
        proofs.add(object);
      }
    }
    if (proofs.isEmpty()) {
      return new None(new Failed(Failure.NOT_SIGNED, "The badge carries no proof."));
    }
    List<ObjectNode> ours = proofs.stream().filter(each -> isOfSuite(each, cryptosuite)).toList();
    if (ours.isEmpty()) {
      return new Unsupported(unsupported(proofs.getFirst()));
    }
    return new Found(
        ours.stream()
            .filter(each -> each.path("proofPurpose").asText().equals("assertionMethod"))
            .findFirst()
            .orElse(ours.getFirst()));
  }

  private static boolean isOfSuite(ObjectNode proof, String cryptosuite) {
    return Types.has(proof, "DataIntegrityProof")
        && proof.path("cryptosuite").asText().equals(cryptosuite);
  }

  private static CouldNotTell unsupported(ObjectNode proof) {
    String type = proof.path("type").asText("");
    String kind =
        Types.has(proof, "DataIntegrityProof") ? proof.path("cryptosuite").asText("") : type;
    String name = kind.matches("[A-Za-z0-9-]{1,40}") ? kind : "of an unknown kind";
    return new CouldNotTell(
        Obstacle.UNSUPPORTED_PROOF, "The proof is " + name + ", which cannot be verified here.");
  }
}
