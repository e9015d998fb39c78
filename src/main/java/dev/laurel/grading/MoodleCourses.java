package dev.laurel.grading;

import dev.laurel.platform.Platforms;
import dev.laurel.platform.Product;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Which courses are in a Moodle: some ways to hear grades exist only there. */
@Singleton
public class MoodleCourses {

  private final Contexts contexts;
  private final Platforms platforms;

  @Inject
  public MoodleCourses(Contexts contexts, Platforms platforms) {
    this.contexts = contexts;
    this.platforms = platforms;
  }

  public boolean contains(Course course) {
    return contexts
        .byId(course.contextId())
        .filter(context -> context.tenantId().equals(course.tenantId()))
        .flatMap(context -> platforms.byDeployment(context.deploymentRowId()))
        .filter(platform -> platform.product() == Product.MOODLE)
        .isPresent();
  }
}
