package dev.laurel.demo;

import java.util.List;

/**
 * A course of the demo LMS; everybody is enrolled in every one.
 *
 * @param id 201 and up
 * @param label the short name
 * @param sourcedId the id that the registrar's office knows; empty in a copy
 * @param history the courses that it was copied from, the nearest first
 */
public record Course(
    String id, String label, String title, String sourcedId, List<String> history) {

  /** The course that is there from the start. */
  public static final String FIRST = "201";

  public Course {
    history = List.copyOf(history);
  }
}
