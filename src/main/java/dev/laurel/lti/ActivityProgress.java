package dev.laurel.lti;

/** How far the learner is (AGS 2.0 §3.4.7). */
public enum ActivityProgress {
  /** Not begun, or reset. */
  INITIALIZED("Initialized"),
  /** Begun. */
  STARTED("Started"),
  /** Being worked on. */
  IN_PROGRESS("InProgress"),
  /** Handed in, may still be changed. */
  SUBMITTED("Submitted"),
  /** Done. */
  COMPLETED("Completed");

  private final String wireName;

  ActivityProgress(String wireName) {
    this.wireName = wireName;
  }

  /** The specification's spelling. */
  public String wireName() {
    return wireName;
  }
}
