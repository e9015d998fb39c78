package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Rules about {@code credentialStatus}. */
final class StatusEntryLints {

  private StatusEntryLints() {}

  static List<Finding> apartFromList(ObjectNode document) {
    JsonNode status = document.path("credentialStatus");
    return status.has("id") && status.path("id").equals(status.path("statusListCredential"))
        ? List.of(
            new Finding(
                Lint.STATUS_ENTRY_APART_FROM_LIST,
                "$.credentialStatus.id",
                "must differ from the list's URL"))
        : List.of();
  }

  static List<Finding> complete(ObjectNode document) {
    JsonNode status = document.path("credentialStatus");
    if (!status.path("type").asText().equals("BitstringStatusListEntry")) {
      return status.isMissingNode() ? List.of() : List.of(incomplete("type"));
    }
    return Stream.of(
            status.path("statusPurpose").asText().matches("revocation|suspension")
                ? ""
                : "statusPurpose",
            isIndex(status.path("statusListIndex")) ? "" : "statusListIndex",
            status.path("statusListCredential").isTextual() ? "" : "statusListCredential")
        .filter(name -> !name.isEmpty())
        .map(StatusEntryLints::incomplete)
        .toList();
  }

  /** A text of digits: as a number, verifiers canonicalise it differently. */
  static boolean isIndex(JsonNode index) {
    return index.isTextual() && index.textValue().matches("0|[1-9][0-9]{0,8}");
  }

  private static Finding incomplete(String name) {
    return new Finding(
        Lint.STATUS_ENTRY_COMPLETE, "$.credentialStatus." + name, "is missing or malformed");
  }
}
