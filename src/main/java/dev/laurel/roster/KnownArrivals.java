package dev.laurel.roster;

import java.util.Map;
import java.util.Set;

/**
 * Who comes back to a course. Every launch asks, and nearly every one has nothing new to say: so
 * this is one short question, for all who come at the same moment, that needs no transaction.
 */
public interface KnownArrivals {

  /**
   * Somebody who has come to the course before.
   *
   * @param course as it is kept
   * @param canvas what launches have said of it as Canvas calls it
   * @param person as they are kept, without their further keys
   * @param keysHeard {@link KeysSaid#digest} of those that their last launch with news has said;
   *     empty when there was none
   */
  record Known(Context course, CanvasCourse canvas, Enrolled person, String keysHeard) {}

  /** Whom a launch brings where, as the LMS calls them. */
  record Asked(String deploymentRowId, String platformContextId, String platformUserId) {}

  /**
   * @return those of whom course and person are known, and who are part of the course
   */
  Map<Asked, Known> find(Set<Asked> asked);

  /** Notes which further keys a launch has said, all of which are kept by now or in dispute. */
  void heard(String deploymentRowId, String platformUserId, String keysDigest);
}
