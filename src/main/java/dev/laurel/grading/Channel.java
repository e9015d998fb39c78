package dev.laurel.grading;

/** How Laurel heard of an outcome. */
public enum Channel {
  /** Read from the Result Service of the LMS (AGS 2.0, section 3.3). */
  AGS_RESULT,
  /** An instructor said so, with a reason. */
  BY_HAND
}
