package dev.laurel.openbadges;

/** What the checks say together. */
public enum Verdict {
  /** Every check passed. */
  VERIFIED,
  /** At least one check failed. */
  NOT_VERIFIED,
  /** No check failed, but at least one could not be made. */
  COULD_NOT_TELL
}
