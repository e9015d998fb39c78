package dev.laurel.grading;

import dev.laurel.lti.Registration;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One LMS with the deployment `deployment`, for tests of what exists in Moodle only. */
public final class MoodlePlatforms {

  private MoodlePlatforms() {}

  public static MemoryPlatforms moodle() {
    return at("https://lms.example/mod/lti/auth.php");
  }

  /**
   * @param login the address that tells the product
   */
  public static MemoryPlatforms at(String login) {
    MemoryPlatforms platforms = new MemoryPlatforms();
    Registration registration =
        new Registration(
            "https://lms.example",
            "client",
            URI.create(login),
            URI.create("https://lms.example/token"),
            "",
            URI.create("https://lms.example/certs"),
            Set.of("1"));
    platforms.add(
        new RegisteredPlatform(
            "platform",
            registration,
            "LMS",
            List.of(new Deployment("deployment", "1", "tenant", Optional.empty()))),
        Instant.EPOCH);
    return platforms;
  }
}
