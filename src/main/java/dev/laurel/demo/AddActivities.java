package dev.laurel.demo;

import dev.laurel.demo.Activity.Place;
import dev.laurel.demo.ContentItem.Column;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes activities of a tool in a course, each with its column where one is wanted. */
@Singleton
public class AddActivities {

  private final School school;

  @Inject
  AddActivities(School school) {
    this.school = school;
  }

  /** One that opens the tool itself. */
  @Transactional
  public Activity add(Course course, Tool tool, String title, boolean graded) {
    Column hundred = new Column(BigDecimal.valueOf(100), "", "", Place.NONE);
    return one(
        course,
        tool,
        new ContentItem(title, "", Place.NONE, graded ? Optional.of(hundred) : Optional.empty()));
  }

  /** One for each item, in their order. */
  @Transactional
  public List<Activity> add(Course course, Tool tool, List<ContentItem> items) {
    List<Activity> added = new ArrayList<>();
    items.forEach(item -> added.add(one(course, tool, item)));
    return added;
  }

  private Activity one(Course course, Tool tool, ContentItem item) {
    String title = item.title().isEmpty() ? tool.name() : item.title();
    Place reviews = item.column().map(Column::reviews).orElse(Place.NONE);
    Activity made =
        school
            .courses()
            .create(
                Activity.of(course, tool, title, item.text(), item.opens()).reviewedAt(reviews));
    item.column()
        .filter(column -> tool.registration().acceptsGrades())
        .ifPresent(column -> school.gradebook().create(column(made, column)));
    return made;
  }

  private static GradeItem column(Activity activity, Column column) {
    return new GradeItem(
        0,
        activity.courseId(),
        activity.toolId(),
        activity.title(),
        column.maximum(),
        column.resourceId(),
        column.tag(),
        Optional.of(activity.linkId()),
        GradeItem.Kind.ACTIVITY);
  }
}
