package dev.laurel.roster;

import java.util.Optional;

/** Courses by the names that Canvas gives them outside LTI. */
public interface CanvasCourses {

  /**
   * @param context the course
   * @param said what launches have said of it
   */
  record Found(Context context, CanvasCourse said) {}

  /**
   * A course of a deployment that somebody has opened Laurel in.
   *
   * @param globalId its global id, if that is known
   * @param uuid its uuid, looked for when the global id finds none
   * @return of several that launches gave one name the one that was there first
   */
  Optional<Found> find(String deploymentRowId, Optional<String> globalId, Optional<String> uuid);
}
