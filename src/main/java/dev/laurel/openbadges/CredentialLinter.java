package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.Contexts;
import dev.laurel.openbadges.model.AchievementCredential;
import java.util.List;

/**
 * Checks a credential against every {@link Lint} before it may be signed. Reports all breaches at
 * once. Safe for many threads.
 */
public final class CredentialLinter {

  private final Canonicalizer canonicalizer;

  /** A linter that knows the shipped contexts. */
  public CredentialLinter() {
    this(Contexts.shipped());
  }

  /**
   * A linter that knows more contexts.
   *
   * @param contexts the known contexts
   */
  public CredentialLinter(Contexts contexts) {
    this.canonicalizer = Canonicalizer.forOurs(contexts);
  }

  /**
   * Checks a badge.
   *
   * @param credential the badge
   * @return the badge, fit to be signed
   * @throws LintFailed with every breach
   */
  public LintedCredential lint(AchievementCredential credential) {
    return lint(credential.toJson(), BadgeLints.all(canonicalizer));
  }

  /**
   * Checks a status list.
   *
   * @param list the list
   * @return the list, fit to be signed
   * @throws LintFailed with every breach
   */
  public LintedCredential lint(StatusListCredential list) {
    return lint(list.toJson(), StatusListLints.all(canonicalizer));
  }

  /** Checks a tree; the way in for vectors that no record can express. */
  LintedCredential lintBadge(ObjectNode document) {
    return lint(document, BadgeLints.all(canonicalizer));
  }

  private static LintedCredential lint(ObjectNode document, List<LintRule> rules) {
    List<Finding> findings =
        rules.stream().flatMap(rule -> rule.check(document).stream()).distinct().toList();
    if (!findings.isEmpty()) {
      throw new LintFailed(findings);
    }
    return new LintedCredential(document);
  }
}
