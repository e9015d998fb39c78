package dev.laurel.roster;

import java.util.Optional;

/**
 * Who comes back to a course. Every launch asks, and nearly every one has nothing new to say: so
 * this is one short question that needs no transaction.
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

  /**
   * @return empty when the course or the person is not known, or they are not part of the course
   */
  Optional<Known> find(String deploymentRowId, String platformContextId, String platformUserId);

  /** Notes which further keys a launch has said, all of which are kept by now or in dispute. */
  void heard(String deploymentRowId, String platformUserId, String keysDigest);
}
