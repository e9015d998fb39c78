package dev.laurel.demo;

/**
 * An LTI activity in a course.
 *
 * @param linkId the resource link id, 401 and up
 * @param courseModule Moodle's `cmid`, by which the page of the activity is opened
 * @param opens what a launch opens
 * @param reviews what the review of a learner's work opens, where the tool named anything of its
 *     own
 */
public record Activity(
    String linkId,
    int courseModule,
    String courseId,
    String toolId,
    String title,
    String description,
    Place opens,
    Place reviews) {

  /** As a new activity that has no ids yet. */
  static Activity of(Course course, Tool tool, String title, String description, Place opens) {
    return new Activity("", 0, course.id(), tool.id(), title, description, opens, Place.NONE);
  }

  Activity in(Course course) {
    return new Activity(
        linkId, courseModule, course.id(), toolId, title, description, opens, reviews);
  }

  Activity reviewedAt(Place place) {
    return new Activity(linkId, courseModule, courseId, toolId, title, description, opens, place);
  }

  /** The same under the ids that the store gives it. */
  public Activity numbered(long link, int module) {
    return new Activity(
        String.valueOf(link), module, courseId, toolId, title, description, opens, reviews);
  }

  /**
   * Somewhere in the tool.
   *
   * @param url empty for the tool's own address
   * @param custom parameters that the tool gets with a launch to here
   */
  public record Place(String url, CustomParameters custom) {

    public static final Place NONE = new Place("", CustomParameters.NONE);
  }
}
