package dev.laurel.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where courses, people and memberships are kept. Every method works in the present transaction.
 */
public interface Enrolments {

  Optional<Context> course(String deploymentRowId, String platformContextId);

  /**
   * Adds a course, unless another node has just done so.
   *
   * @return the course that is there now
   */
  Context addCourse(Context context, Instant now);

  /** Replaces title, addresses, scopes and whether it is active. */
  void changeCourse(Context context);

  /** Replaces what Canvas calls a course. */
  void nameCourse(Context context, CanvasCourse said);

  /**
   * A course and the person with this key, with their membership of it when they have one; asked
   * together, because every launch asks.
   *
   * @return empty when the course is not known; then the person may be all the same
   */
  Optional<Arrived> arrived(
      String deploymentRowId, String platformContextId, String platformUserId);

  /**
   * A course that somebody comes to.
   *
   * @param canvas what launches have said of it as Canvas calls it
   * @param person empty when nobody with this key has come from the deployment before
   */
  record Arrived(Context course, CanvasCourse canvas, Optional<Enrolled> person) {}

  /** The person with this key, with their membership of the course when they have one. */
  Optional<Enrolled> person(Context context, String platformUserId);

  /** Everybody in the course, and those of the given keys who are known from other courses. */
  List<Enrolled> people(Context context, Collection<String> platformUserIds);

  /**
   * Makes people known by their keys; a key that another node has just made known keeps its person.
   *
   * @param newcomers with fresh learner ids
   * @return the learner id that each key belongs to now
   */
  Map<String, String> addPeople(Context context, List<Enrolled> newcomers, Instant now);

  /** Replaces names and e-mails. */
  void changePeople(Context context, List<Enrolled> people);

  /** Adds memberships or replaces their roles and whether they are active. */
  void putMembers(Context context, List<Enrolled> members, Instant now);

  /**
   * Takes the right to read the list of members now.
   *
   * @return false when it was read after `notAfter`, on whatever node
   */
  boolean claimReading(String contextId, Instant notAfter, Instant now);
}
