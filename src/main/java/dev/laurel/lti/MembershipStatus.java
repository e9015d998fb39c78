package dev.laurel.lti;

/** Whether a person belongs to the course (NRPS 2.0 §2.3). */
public enum MembershipStatus {
  /** Belongs to it; also what an absent status means. */
  ACTIVE,
  /** Does not take part at the moment. */
  INACTIVE,
  /** Was removed; only told in answers about differences. */
  DELETED
}
