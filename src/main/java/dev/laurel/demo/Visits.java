package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks up what an errand needs, and whether this person may go on it. */
@Singleton
public class Visits {

  private final School school;
  private final InstalledTools tools;

  @Inject
  Visits(School school, InstalledTools tools) {
    this.school = school;
    this.tools = tools;
  }

  /**
   * @return empty when something of it is no longer there, the tool is not active, or a learner
   *     asks for what only teachers may do
   */
  public Optional<Visit> of(Person person, Errand errand) {
    return switch (errand) {
      case Errand.Open open -> inActivity(person, open.linkId(), errand);
      case Errand.Choose choose -> choosing(person, choose);
      case Errand.Review review ->
          school
              .people()
              .find(review.forUser())
              .filter(learner -> learner.learner() && !person.learner())
              .flatMap(learner -> inActivity(person, review.linkId(), errand));
    };
  }

  private Optional<Visit> inActivity(Person person, String linkId, Errand errand) {
    return school
        .courses()
        .link(linkId)
        .flatMap(
            activity ->
                visit(person, activity.courseId(), activity.toolId(), errand)
                    .map(
                        visit ->
                            new Visit(
                                person,
                                visit.course(),
                                visit.tool(),
                                Optional.of(activity),
                                errand)));
  }

  private Optional<Visit> choosing(Person person, Errand.Choose choose) {
    return visit(person, choose.courseId(), choose.toolId(), choose)
        .filter(visit -> !person.learner())
        .filter(visit -> visit.tool().registration().deepLinkingUri().isPresent());
  }

  private Optional<Visit> visit(Person person, String courseId, String toolId, Errand errand) {
    return school
        .courses()
        .find(courseId)
        .flatMap(
            course ->
                tools
                    .find(toolId)
                    .filter(Tool::active)
                    .map(tool -> new Visit(person, course, tool, Optional.empty(), errand)));
  }
}
