package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies a course: the same activities and columns under new ids, and no grades. Columns keep what
 * the tool called them, so that the tool can find them again.
 */
@Singleton
public class CopyCourse {

  private final School school;

  @Inject
  CopyCourse(School school) {
    this.school = school;
  }

  @Transactional
  public Course copy(Course original) {
    Course copy = school.courses().create(named(original));
    Map<String, String> links = new HashMap<>();
    for (Activity activity : school.courses().activities(original.id())) {
      links.put(activity.linkId(), school.courses().create(activity.in(copy)).linkId());
    }
    for (GradeItem item : school.gradebook().itemsOf(original.id())) {
      school.gradebook().create(item.in(copy).tiedTo(item.linkId().map(links::get)));
    }
    return copy;
  }

  private Course named(Course original) {
    List<String> history = new ArrayList<>(List.of(original.id()));
    history.addAll(original.history());
    long number =
        1
            + school.courses().all().stream()
                .filter(course -> course.history().indexOf(original.id()) == 0)
                .count();
    return new Course(
        "", original.label() + "_" + number, original.title() + " copy " + number, "", history);
  }
}
