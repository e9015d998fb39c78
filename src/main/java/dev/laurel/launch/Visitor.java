package dev.laurel.launch;

import java.util.Optional;

/**
 * Who makes the present request. Every page of a course asks here first; nothing else says who
 * somebody is. Inject it anywhere: it is made anew for each request.
 */
public interface Visitor {

  /** The session of this browser in the course, when there is one that is still open. */
  Optional<LaunchSession> in(String contextId);

  /**
   * The session of this browser in the course.
   *
   * @throws dev.laurel.shared.Problem 403, when this browser has not arrived in this course, or too
   *     long ago; the same whether the course exists or not
   */
  LaunchSession requireMember(String contextId);

  /**
   * The session of an instructor in the course.
   *
   * @throws dev.laurel.shared.Problem 403, when this browser has not arrived in this course as
   *     somebody who teaches or administers it
   */
  LaunchSession requireInstructor(String contextId);

  /**
   * The session of this browser that is of the person, in whatever course or in none: for what
   * belongs to the person alone.
   *
   * @throws dev.laurel.shared.Problem 403, when this browser has not arrived as this person, or too
   *     long ago; the same whether the person exists or not
   */
  LaunchSession requirePerson(String learnerId);
}
