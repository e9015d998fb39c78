package dev.laurel.openbadges;

/** What can stand in the way of a check. */
public enum Obstacle {
  /** The credential uses a JSON-LD context that is not shipped; contexts are never fetched. */
  UNKNOWN_CONTEXT,
  /** The proof uses a suite that is not supported. */
  UNSUPPORTED_PROOF,
  /** The key is of a kind, or in a place, that is not supported. */
  UNSUPPORTED_KEY,
  /** The place that tells the key did not answer. */
  KEY_UNREACHABLE,
  /** The content takes more work than is spent on a stranger's badge. */
  TOO_COMPLEX,
  /** The status list did not answer. */
  LIST_UNREACHABLE,
  /** The status list that answered is itself out of date or could not be verified. */
  LIST_UNVERIFIED,
  /** The status is told in a way that is not supported. */
  UNSUPPORTED_STATUS
}
