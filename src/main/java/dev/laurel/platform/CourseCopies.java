package dev.laurel.platform;

import java.util.List;

/** Whoever keeps courses learns here that an LMS has copied one. */
public interface CourseCopies {

  /**
   * Notes it within the present transaction; saying it twice changes nothing.
   *
   * @param deployment whose courses these are; ids of other deployments mean nothing
   * @param copy the LMS's id of the new course
   * @param origins the LMS's ids of the courses that it was made from
   */
  void copied(Deployment deployment, String copy, List<String> origins);
}
