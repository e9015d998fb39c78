package dev.laurel.grading;

/** How Laurel heard of an outcome. */
public enum Channel {
  /** Read from the Result Service of the LMS (AGS 2.0, section 3.3). */
  AGS_RESULT,
  /** An instructor said so, with a reason. */
  BY_HAND,
  /** Another tool or a script posted it to Laurel's own Score Service. */
  SCORE_SERVICE,
  /** An older tool posted it with LTI 1.1 Basic Outcomes. */
  BASIC_OUTCOMES,
  /** Moodle's plugin local_laurel sent it. */
  MOODLE_PLUGIN,
  /** A Live Event of Canvas. */
  CANVAS_EVENTS,
  /** A Caliper 1.2 event. */
  CALIPER,
  /** An xAPI statement. */
  XAPI,
  /** A row of a gradebook that an instructor uploaded. */
  IMPORT
}
