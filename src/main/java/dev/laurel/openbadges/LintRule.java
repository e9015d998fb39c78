package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One rule, asked of one document. */
@FunctionalInterface
interface LintRule {

  /** Every breach; empty when the rule is kept. */
  List<Finding> check(ObjectNode document);
}
