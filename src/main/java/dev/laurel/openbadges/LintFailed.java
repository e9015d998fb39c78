package dev.laurel.openbadges;

import java.util.List;

/** A credential breaks rules and must not be signed. */
public final class LintFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  LintFailed(List<Finding> findings) {
    super("Must not be signed: " + findings);
    this.findings = List.copyOf(findings);
  }

  /** Every breach that was found, at least one. */
  public List<Finding> findings() {
    return findings;
  }
}
