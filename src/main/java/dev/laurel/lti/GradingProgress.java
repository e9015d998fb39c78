package dev.laurel.lti;

/** How far the grading is (AGS 2.0 §3.4.8). */
public enum GradingProgress {
  /** Final. */
  FULLY_GRADED("FullyGraded"),
  /** More will come without a person. */
  PENDING("Pending"),
  /** A person must grade. */
  PENDING_MANUAL("PendingManual"),
  /** Grading failed. */
  FAILED("Failed"),
  /** There is nothing to grade yet. */
  NOT_READY("NotReady");

  private final String wireName;

  GradingProgress(String wireName) {
    this.wireName = wireName;
  }

  /** The specification's spelling. */
  public String wireName() {
    return wireName;
  }
}
