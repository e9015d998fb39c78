package dev.laurel.demo;

import dev.laurel.demo.Activity.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Courses} without a database, furnished as the tables are. */
public final class MemoryCourses implements Courses {

  private final Map<Long, Course> courses = new TreeMap<>();
  private final Map<Long, Activity> activities = new TreeMap<>();
  private long nextCourse = 201;
  private long nextLink = 401;

  public MemoryCourses() {
    create(new Course("", "DS101", "Introduction to Data Science", "SIS-DS101", List.of()));
    for (String title : List.of("Badges", "Final project", "Lab 1")) {
      create(
          new Activity(
              "", 0, Course.FIRST, DemoSite.TYPE_ID, title, "About it", Place.NONE, Place.NONE));
    }
  }

  @Override
  public List<Course> all() {
    return List.copyOf(courses.values());
  }

  @Override
  public Optional<Course> find(String id) {
    return number(id).map(courses::get);
  }

  @Override
  public Course create(Course course) {
    long id = nextCourse++;
    courses.put(
        id,
        new Course(
            String.valueOf(id),
            course.label(),
            course.title(),
            course.sourcedId(),
            course.history()));
    return courses.get(id);
  }

  @Override
  public List<Activity> activities(String courseId) {
    return activities.values().stream().filter(a -> a.courseId().equals(courseId)).toList();
  }

  @Override
  public Optional<Activity> module(int courseModule) {
    return activities.values().stream().filter(a -> a.courseModule() == courseModule).findFirst();
  }

  @Override
  public Optional<Activity> link(String linkId) {
    return number(linkId).map(activities::get);
  }

  @Override
  public Activity create(Activity activity) {
    long link = nextLink++;
    activities.put(link, activity.numbered(link, (int) link + 300));
    return activities.get(link);
  }

  @Override
  public void deleteActivitiesOf(String toolId) {
    activities.values().removeIf(activity -> activity.toolId().equals(toolId));
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
