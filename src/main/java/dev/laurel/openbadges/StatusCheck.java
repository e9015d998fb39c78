package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.StatusLists.Fetched;
import dev.laurel.openbadges.StatusLists.Unreachable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Has the issuer revoked or suspended it? (Bitstring Status List 1.0, 3.2.) */
final class StatusCheck {

  private static final int MAX_ENTRIES = 4;

  private final StatusLists lists;
  private final ListCheck listCheck;

  StatusCheck(StatusLists lists, ProofChecks proofs, ValidityCheck validity) {
    this.lists = lists;
    this.listCheck = new ListCheck(proofs, validity);
  }

  /** A failure outweighs an open question, which outweighs what passed. */
  CheckOutcome check(ObjectNode credential) {
    JsonNode status = credential.path("credentialStatus");
    if (status.isMissingNode()) {
      return new Passed();
    }
    if (status.size() > MAX_ENTRIES && status.isArray()) {
      return unsupported();
    }
    CheckOutcome worst = new Passed();
    for (JsonNode entry : status.isArray() ? status : List.of(status)) {
      CheckOutcome outcome = entry(entry, IssuerCheck.issuerId(credential));
      if (outcome instanceof Failed) {
        return outcome;
      }
      worst = outcome instanceof CouldNotTell ? outcome : worst;
    }
    return worst;
  }

  private CheckOutcome entry(JsonNode entry, String issuer) {
    if (!Types.has(entry, "BitstringStatusListEntry")) {
      return unsupported();
    }
    if (!StatusEntryLints.isIndex(entry.path("statusListIndex"))) {
      return new Failed(Failure.BAD_LIST, "The badge's place in the status list is malformed.");
    }
    try {
      URI url = new URI(entry.path("statusListCredential").asText());
      return switch (lists.fetch(url)) {
        case Fetched fetched -> listCheck.check(entry, issuer, fetched.bytes());
        case Unreachable unreachable ->
            new CouldNotTell(
                Obstacle.LIST_UNREACHABLE,
                "Whether it was revoked could not be checked: " + unreachable.cause());
      };
    } catch (URISyntaxException malformed) {
      return new Failed(Failure.BAD_LIST, "The address of the status list is malformed.");
    }
  }

  private static CouldNotTell unsupported() {
    return new CouldNotTell(
        Obstacle.UNSUPPORTED_STATUS, "The status is told in a way that is not supported here.");
  }
}
