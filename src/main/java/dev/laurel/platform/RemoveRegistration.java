package dev.laurel.platform;

import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Stops trusting an LMS, as long as nothing was earned in a course of it. */
@Singleton
public class RemoveRegistration {

  private final Platforms platforms;
  private final PlatformUse use;

  @Inject
  public RemoveRegistration(Platforms platforms, PlatformUse use) {
    this.platforms = platforms;
    this.use = use;
  }

  /**
   * @param typedName what the operator typed to confirm; must be the platform's name
   * @throws Problem when it is unknown, the name is another, or courses exist
   */
  @Transactional
  public void remove(String platformId, String typedName) {
    RegisteredPlatform platform =
        platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
    if (!platform.name().equals(typedName.strip())) {
      throw Problem.badRequest("platform-not-confirmed", platform.name());
    }
    long courses = use.coursesOf(platformId);
    if (courses > 0) {
      throw Problem.of(409, "platform-in-use", "courses exist", platform.name(), courses);
    }
    platforms.remove(platformId);
  }
}
