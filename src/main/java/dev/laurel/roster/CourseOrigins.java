package dev.laurel.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which courses were copied from which, as far as both belong to one deployment. */
public interface CourseOrigins {

  /** Of these courses of a deployment, by the LMS's ids, those that somebody launched from. */
  Set<String> known(String deploymentRowId, Collection<String> platformContextIds);

  /**
   * Notes that a course was made from another, unless it is noted.
   *
   * @param copy the LMS's id of a course that need not be known yet
   * @param origin the LMS's id of one that is
   */
  void note(CopyNote note, Instant now);

  /**
   * One copy.
   *
   * @param id Laurel's id of the note
   */
  record CopyNote(String id, String tenantId, String deploymentRowId, String copy, String origin) {}

  /**
   * A copy whose both courses are known.
   *
   * @param id of the note
   * @param attempts how often carrying has failed
   */
  record CourseCopy(String id, Context copy, Context origin, int attempts) {}

  /** Takes copies that wait and lends them until the given time. */
  List<CourseCopy> take(Instant now, Instant until, int limit);

  void done(String id);

  /** Counts the attempt. */
  void setAside(String id, String error, Instant until);
}
