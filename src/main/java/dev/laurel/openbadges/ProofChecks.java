package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.VerificationMethods.NotFound;
import dev.laurel.openbadges.VerificationMethods.Resolution;
import dev.laurel.openbadges.VerificationMethods.Resolved;
import dev.laurel.openbadges.VerificationMethods.Unreachable;
import dev.laurel.openbadges.did.Base58;
import dev.laurel.openbadges.did.Ed25519PublicKey;
import dev.laurel.openbadges.ld.LinkedDataProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** ISSUER and SIGNATURE of a credential with an embedded proof (VC Data Integrity 1.0, 4.4). */
final class ProofChecks {

  private final KeyLookup keys;
  private final ProofSuite suite;
  private final Clock clock;

  ProofChecks(KeyLookup keys, ProofSuite suite, Clock clock) {
    this.keys = keys;
    this.suite = suite;
    this.clock = clock;
  }

  /** The two answers that a proof gives. */
  record Answers(CheckOutcome issuer, CheckOutcome signature) {

    static Answers both(CheckOutcome outcome) {
      return new Answers(outcome, outcome);
    }
  }

  Answers verify(ObjectNode credential) {
    return switch (ProofChoice.of(credential, suite.cryptosuite())) {
      case ProofChoice.None none -> Answers.both(none.failure());
      case ProofChoice.Unsupported unsupported -> Answers.both(unsupported.outcome());
      case ProofChoice.Found found -> verify(credential, found.proof());
    };
  }

  private Answers verify(ObjectNode credential, ObjectNode proof) {
    String method = proof.path("verificationMethod").asText("");
    if (method.isEmpty()) {
      return Answers.both(badProof("The proof names no key."));
    }
    Resolution resolution = keys.find(method);
    return new Answers(
        IssuerCheck.check(IssuerCheck.issuerId(credential), method, resolution),
        signature(credential, proof, resolution));
  }

  private CheckOutcome signature(ObjectNode credential, ObjectNode proof, Resolution resolution) {
    return switch (resolution) {
      case NotFound missing -> IssuerCheck.keyNotFound();
      case Unreachable unreachable -> IssuerCheck.unreachable(unreachable);
      case Resolved resolved when resolved.publicKey() instanceof Ed25519PublicKey key ->
          signature(credential, proof, key);
      case Resolved other -> badProof("The key is of another kind than the proof needs.");
    };
  }

  private CheckOutcome signature(ObjectNode credential, ObjectNode proof, Ed25519PublicKey key) {
    if (!proof.path("proofPurpose").asText().equals("assertionMethod")) {
      return badProof("The proof was made for another purpose than issuing.");
    }
    if (isOver(proof.path("expires"))) {
      return badProof("The proof itself has expired.");
    }
    Optional<byte[]> value = proofValue(proof.path("proofValue"));
    if (value.isEmpty()) {
      return badProof("The proof has no readable value.");
    }
    ObjectNode document = Proofs.unsecured(credential);
    try {
      byte[] signed = suite.hashData(document, Proofs.config(document, proof));
      return key.verifies(signed, value.get())
          ? new Passed()
          : new Failed(Failure.BAD_SIGNATURE, "The content is not what the issuer signed.");
    } catch (LinkedDataProblem problem) {
      return LinkedDataOutcomes.of(problem);
    }
  }

  private boolean isOver(JsonNode expires) {
    Optional<Instant> end = Dates.read(expires);
    return !expires.isMissingNode() && (end.isEmpty() || end.get().isBefore(clock.instant()));
  }

  private static Optional<byte[]> proofValue(JsonNode value) {
    if (!value.asText("").startsWith("z")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base58.decode(value.textValue().substring(1)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Failed badProof(String reason) {
    return new Failed(Failure.BAD_PROOF, reason);
  }
}
