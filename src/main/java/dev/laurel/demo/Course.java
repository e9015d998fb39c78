package dev.laurel.demo;

import java.util.List;
import java.util.Optional;

/** The one course of the demo LMS and the activities in it that Laurel serves. */
public final class Course {

  public static final String ID = "201";
  public static final String LABEL = "DS101";
  public static final String TITLE = "Introduction to Data Science";
  static final String SOURCED_ID = "SIS-DS101";

  /** Where badges are managed and earned; it has no grade of its own. */
  public static final Activity BADGES =
      new Activity("401", 701, "Badges", "Badges of this course, earned and still to earn");

  /** The activities, in the order of the course page; the last two have a column each. */
  public static final List<Activity> ACTIVITIES =
      List.of(
          BADGES,
          new Activity("402", 702, "Final project", "The graded project at the end of the course"),
          new Activity("403", 703, "Lab 1", "The first graded lab"));

  private Course() {}

  public static Optional<Activity> activity(int courseModule) {
    return ACTIVITIES.stream().filter(a -> a.courseModule() == courseModule).findFirst();
  }

  static Optional<Activity> link(String linkId) {
    return ACTIVITIES.stream().filter(a -> a.linkId().equals(linkId)).findFirst();
  }

  /**
   * An LTI activity.
   *
   * @param linkId the resource link id
   * @param courseModule Moodle's `cmid`, by which the page of the activity is opened
   */
  public record Activity(String linkId, int courseModule, String title, String description) {}
}
