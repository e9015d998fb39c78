package dev.laurel.launch;

import java.util.Optional;

/**
 * Where somebody arrived, in Laurel's own ids.
 *
 * @param course absent when the LMS named none
 * @param learnerId the person, whatever their role
 */
public record Arrival(Optional<String> course, String learnerId) {

  /**
   * The course of somebody who came from one.
   *
   * @throws java.util.NoSuchElementException when they did not
   */
  public String contextId() {
    return course.orElseThrow();
  }
}
