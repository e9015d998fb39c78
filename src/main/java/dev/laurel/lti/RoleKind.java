package dev.laurel.lti;

/** Where a role holds (LTI Core 1.3 appendix A.2). */
public enum RoleKind {
  /** In the context, the course: core roles and their sub-roles (A.2.3). */
  MEMBERSHIP,
  /** In the institution (A.2.2). */
  INSTITUTION,
  /** In the whole Platform (A.2.1). */
  SYSTEM,
  /** A role that is not of the LTI vocabulary; kept as sent. */
  UNKNOWN
}
