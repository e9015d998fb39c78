package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members the schema requires, and what VC-JWT and screens need besides. */
final class RequiredMembersLint {

  /** Objects by the member that holds them, with what each must have. */
  private static final Map<String, Set<String>> BY_MEMBER =
      Map.ofEntries(
          Map.entry("issuer", Set.of("id", "type", "name")),
          Map.entry("creator", Set.of("id", "type")),
          Map.entry("parentOrg", Set.of("id", "type")),
          Map.entry("credentialSubject", Set.of("id", "type", "achievement")),
          Map.entry("achievement", Set.of("id", "type", "name", "description", "criteria")),
          Map.entry("image", Set.of("id", "type")),
          Map.entry("alignment", Set.of("type", "targetName", "targetUrl")),
          Map.entry("identifier", Set.of("type", "hashed", "identityHash", "identityType")),
          Map.entry("otherIdentifier", Set.of("type", "identifier", "identifierType")),
          Map.entry("evidence", Set.of("type")),
          Map.entry("result", Set.of("type")),
          Map.entry("resultDescription", Set.of("id", "type", "name", "resultType")),
          Map.entry("rubricCriterionLevel", Set.of("id", "type", "name")),
          Map.entry("related", Set.of("id", "type")),
          Map.entry("credentialSchema", Set.of("id", "type")),
          Map.entry("credentialStatus", Set.of("id", "type")));

  private static final Set<String> OF_CREDENTIAL =
      Set.of("id", "type", "issuer", "validFrom", "credentialSubject");

  private RequiredMembersLint() {}

  static List<Finding> check(ObjectNode document) {
    List<Finding> findings = new ArrayList<>();
    require(findings, "$", document, OF_CREDENTIAL);
    for (JsonWalk.Member member : JsonWalk.members(document)) {
      if (member.value() instanceof ObjectNode object) {
        require(findings, member.path(), object, BY_MEMBER.getOrDefault(member.name(), Set.of()));
      }
    }
    JsonNode criteria = document.at("/credentialSubject/achievement/criteria");
    if (!criteria.hasNonNull("id") && !criteria.hasNonNull("narrative")) {
      findings.add(missing("$.credentialSubject.achievement.criteria", "id or narrative"));
    }
    return findings;
  }

  private static void require(
      List<Finding> findings, String path, ObjectNode object, Set<String> names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isMissingNode() || value.isTextual() && value.textValue().isBlank()) {
        findings.add(missing(path, name));
      }
    }
  }

  private static Finding missing(String path, String name) {
    return new Finding(Lint.REQUIRED_MEMBERS, path, name + " is missing or blank");
  }
}
