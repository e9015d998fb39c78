package dev.laurel.demo.store;

import dev.laurel.demo.Activity;
import dev.laurel.demo.Activity.Place;
import dev.laurel.demo.Course;
import dev.laurel.demo.Courses;
import dev.laurel.demo.CustomParameters;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link Courses} in the tables demo_course and demo_activity. */
@Singleton
class JdbcCourses implements Courses {

  private static final String COURSES =
      "select id, label, title, sourced_id, history from demo_course";
  private static final String ACTIVITIES =
      "select link_id, course_module, course_id, tool_id, title, description, url,"
          + " custom_parameters, review_url, review_parameters from demo_activity";

  /** What Moodle calls course module is as far from the link's id as it was from the start. */
  private static final int MODULE_OFFSET = 300;

  private final Jdbc jdbc;

  @Inject
  JdbcCourses(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Course> all() {
    return jdbc.query(COURSES + " order by id", JdbcCourses::course);
  }

  @Override
  public Optional<Course> find(String id) {
    return Counter.number(id)
        .flatMap(
            n ->
                jdbc.query(COURSES + " where id = ?", JdbcCourses::course, n).stream().findFirst());
  }

  @Override
  public Course create(Course course) {
    long id = Counter.next(jdbc, "course", 1);
    jdbc.update(
        "insert into demo_course (id, label, title, sourced_id, history) values (?, ?, ?, ?, ?)",
        id,
        course.label(),
        course.title(),
        course.sourcedId(),
        String.join(",", course.history()));
    return find(String.valueOf(id)).orElseThrow();
  }

  @Override
  public List<Activity> activities(String courseId) {
    return jdbc.query(
        ACTIVITIES + " where course_id = ? order by link_id",
        JdbcCourses::activity,
        Long.valueOf(courseId));
  }

  @Override
  public Optional<Activity> module(int courseModule) {
    return one(" where course_module = ?", courseModule);
  }

  @Override
  public Optional<Activity> link(String linkId) {
    return Counter.number(linkId).flatMap(id -> one(" where link_id = ?", id));
  }

  private Optional<Activity> one(String where, long value) {
    return jdbc.query(ACTIVITIES + where, JdbcCourses::activity, value).stream().findFirst();
  }

  @Override
  public Activity create(Activity activity) {
    long link = Counter.next(jdbc, "link", 1);
    jdbc.update(
        "insert into demo_activity (link_id, course_module, course_id, tool_id, title,"
            + " description, url, custom_parameters, review_url, review_parameters)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        link,
        link + MODULE_OFFSET,
        Long.valueOf(activity.courseId()),
        Long.valueOf(activity.toolId()),
        activity.title(),
        activity.description(),
        activity.opens().url(),
        activity.opens().custom().json(),
        activity.reviews().url(),
        activity.reviews().custom().json());
    return link(String.valueOf(link)).orElseThrow();
  }

  @Override
  public void deleteActivitiesOf(String toolId) {
    jdbc.update("delete from demo_activity where tool_id = ?", Long.valueOf(toolId));
  }

  private static Course course(ResultSet row) throws SQLException {
    String history = row.getString(5);
    return new Course(
        String.valueOf(row.getLong(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        history.isEmpty() ? List.of() : List.of(history.split(",", -1)));
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        String.valueOf(row.getLong(1)),
        row.getInt(2),
        String.valueOf(row.getLong(3)),
        String.valueOf(row.getLong(4)),
        row.getString(5),
        row.getString(6),
        new Place(row.getString(7), CustomParameters.stored(row.getString(8))),
        new Place(row.getString(9), CustomParameters.stored(row.getString(10))));
  }
}
