package dev.laurel.demo;

import java.util.List;
import java.util.Optional;

/** The courses and the LTI activities in them. */
public interface Courses {

  /** All courses by id. */
  List<Course> all();

  Optional<Course> find(String id);

  /** Stores a course under a new id and returns it; the id given is ignored. */
  Course create(Course course);

  /** The activities of a course in the order in which they were made. */
  List<Activity> activities(String courseId);

  Optional<Activity> module(int courseModule);

  Optional<Activity> link(String linkId);

  /** Stores an activity under new ids and returns it; the ids given are ignored. */
  Activity create(Activity activity);

  /** Every activity of a tool is gone. */
  void deleteActivitiesOf(String toolId);
}
