package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.LinkedDataProblem;
import java.util.List;

/** Nothing undefined, nothing dropped: what a stranger reads is what was signed. */
final class SafeModeLint implements LintRule {

  private final Canonicalizer canonicalizer;

  SafeModeLint(Canonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  @Override
  public List<Finding> check(ObjectNode document) {
    try {
      canonicalizer.canonicalize(document);
      return List.of();
    } catch (LinkedDataProblem problem) {
      return List.of(
          new Finding(Lint.SAFE_MODE, "$", problem.kind() + ": " + problem.getMessage()));
    }
  }
}
