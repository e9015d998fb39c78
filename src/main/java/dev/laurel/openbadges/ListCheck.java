package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.json.MalformedJson;
import dev.laurel.openbadges.json.StrictJson;
import java.util.stream.Stream;

/** Verifies a status list that was fetched, then reads one bit of it. */
final class ListCheck {

  private final ProofChecks proofs;
  private final ValidityCheck validity;

  ListCheck(ProofChecks proofs, ValidityCheck validity) {
    this.proofs = proofs;
    this.validity = validity;
  }

  CheckOutcome check(JsonNode entry, String issuer, byte[] bytes) {
    ObjectNode list;
    try {
      list = StrictJson.object(bytes);
    } catch (MalformedJson broken) {
      return new CouldNotTell(
          Obstacle.LIST_UNVERIFIED, "What answered is not a status list in JSON.");
    }
    if (!IssuerCheck.issuerId(list).equals(issuer)) {
      return new Failed(Failure.FOREIGN_LIST, "The status list was issued by somebody else.");
    }
    if (!list.path("id").equals(entry.path("statusListCredential"))) {
      return bad("The status list is another than the one the badge names.");
    }
    CheckOutcome trust = trust(list);
    return trust instanceof Passed ? bit(entry, list.path("credentialSubject")) : trust;
  }

  private CheckOutcome trust(ObjectNode list) {
    ProofChecks.Answers proof = proofs.verify(list);
    return Stream.of(proof.issuer(), proof.signature())
        .filter(outcome -> !(outcome instanceof Passed))
        .findFirst()
        .map(ListCheck::untrusted)
        .orElseGet(() -> fresh(list));
  }

  private static CheckOutcome untrusted(CheckOutcome outcome) {
    return outcome instanceof CouldNotTell open
        ? new CouldNotTell(
            Obstacle.LIST_UNVERIFIED, "The status list could not be verified. " + open.cause())
        : bad("The status list is not signed by the issuer.");
  }

  /** A list whose time is over says nothing about today. */
  private CheckOutcome fresh(ObjectNode list) {
    return validity.check(list) instanceof Passed
        ? new Passed()
        : new CouldNotTell(Obstacle.LIST_UNVERIFIED, "The status list is out of date.");
  }

  private static CheckOutcome bit(JsonNode entry, JsonNode subject) {
    String purpose = entry.path("statusPurpose").asText();
    if (!Types.has(subject, "BitstringStatusList")
        || !subject.path("statusPurpose").asText().equals(purpose)) {
      return bad("The status list was made for another purpose.");
    }
    try {
      BitstringStatusList bits = BitstringStatusList.decode(subject.path("encodedList").asText());
      int index = Integer.parseInt(entry.path("statusListIndex").asText());
      if (bits.size() < BitstringStatusList.MIN_SIZE || index >= bits.size()) {
        return bad("The status list is too short.");
      }
      return bits.get(index) ? set(purpose) : new Passed();
    } catch (IllegalArgumentException malformed) {
      return bad("The status list cannot be decoded.");
    }
  }

  private static CheckOutcome set(String purpose) {
    return switch (purpose) {
      case "revocation" -> new Failed(Failure.REVOKED, "The issuer has revoked the badge.");
      case "suspension" -> new Failed(Failure.SUSPENDED, "The issuer has suspended the badge.");
      case "refresh" -> new Passed();
      default ->
          new CouldNotTell(
              Obstacle.UNSUPPORTED_STATUS,
              "The issuer has set a status whose meaning is not known here.");
    };
  }

  private static Failed bad(String reason) {
    return new Failed(Failure.BAD_LIST, reason);
  }
}
