package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.ld.Canonicalizer;
import java.util.ArrayList;
import java.util.List;

/** The rules for a status list (Bitstring Status List 1.0, 2.2). */
final class StatusListLints {

  private StatusListLints() {}

  static List<LintRule> all(Canonicalizer canonicalizer) {
    return List.of(
        ContextLint::statusList,
        StatusListLints::requiredMembers,
        ShapeLints::noNullsOrEmptyArrays,
        ShapeLints::noProofYet,
        ValueLints::absoluteIris,
        ValueLints::datesWithZone,
        ValueLints::validityInOrder,
        new SafeModeLint(canonicalizer));
  }

  private static List<Finding> requiredMembers(ObjectNode document) {
    List<Finding> findings = new ArrayList<>();
    require(findings, document, "/id");
    require(findings, document, "/issuer/id");
    require(findings, document, "/validFrom");
    require(findings, document, "/credentialSubject/statusPurpose");
    require(findings, document, "/credentialSubject/encodedList");
    return findings;
  }

  private static void require(List<Finding> findings, ObjectNode document, String pointer) {
    JsonNode value = document.at(pointer);
    if (!value.isTextual() || value.textValue().isBlank()) {
      String path = "$" + pointer.replace('/', '.');
      findings.add(new Finding(Lint.REQUIRED_MEMBERS, path, "is missing or blank"));
    }
  }
}
