package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Results must refer to descriptions and levels of this very achievement. */
final class ResultLint {

  private ResultLint() {}

  static List<Finding> check(ObjectNode document) {
    JsonNode subject = document.path("credentialSubject");
    Set<String> descriptions = new HashSet<>();
    Set<String> levels = new HashSet<>();
    for (JsonNode description : subject.path("achievement").path("resultDescription")) {
      descriptions.add(description.path("id").asText());
      description.path("rubricCriterionLevel").forEach(l -> levels.add(l.path("id").asText()));
    }
    List<Finding> findings = new ArrayList<>();
    int index = 0;
    for (JsonNode result : subject.path("result")) {
      String path = "$.credentialSubject.result[" + index++ + "]";
      refer(findings, result.path("resultDescription"), descriptions, path);
      refer(findings, result.path("achievedLevel"), levels, path);
    }
    return findings;
  }

  private static void refer(
      List<Finding> findings, JsonNode reference, Set<String> known, String path) {
    if (!reference.isMissingNode() && !known.contains(reference.asText())) {
      findings.add(
          new Finding(
              Lint.RESULTS_REFER_TO_DESCRIPTIONS, path, "refers to nothing in the achievement"));
    }
  }
}
