package dev.laurel.grading.records;

/** Why something that was said rightly could not be used; the sender's page tells people. */
public enum Unused {
  /** The learner is named by an e-mail address, which never tells who somebody is. */
  EMAIL,
  /** The account is of another place than the one that was agreed on. */
  OTHER_HOME,
  /** Nothing says who the learner is in a way that Laurel knows. */
  NO_LEARNER,
  /** It is about a group. */
  GROUP,
  /** Two names of the learner belong to two people. */
  TWO_LEARNERS,
  /** It names no activity. */
  NO_ACTIVITY,
  /** It has no points. */
  NO_POINTS,
  /** Nothing says what the points are out of. */
  NO_MAXIMUM,
  /** The verb says one thing and the result another. */
  CONTRADICTION,
  /** It happens more than a day from now. */
  FUTURE
}
