package dev.laurel.platform;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.ToolPlatform;
import dev.laurel.lti.VerifiedLaunch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What a launch asks of the registrations. */
@Singleton
public class TrustedPlatforms {

  private final KnownPlatforms platforms;
  private final NoteDeployment noteDeployment;
  private final NoteFrames noteFrames;

  @Inject
  public TrustedPlatforms(
      KnownPlatforms platforms, NoteDeployment noteDeployment, NoteFrames noteFrames) {
    this.platforms = platforms;
    this.noteDeployment = noteDeployment;
    this.noteFrames = noteFrames;
  }

  /**
   * The registration that a login was for.
   *
   * @throws LaunchRejected when it was removed since
   * @throws RegistrationClosed when its launches are not taken
   */
  public RegisteredPlatform platform(String platformId) {
    RegisteredPlatform platform =
        platforms
            .byId(platformId)
            .orElseThrow(
                () -> new LaunchRejected(Check.REGISTRATION_UNKNOWN, "removed since the login"));
    platform.requireOpen();
    return platform;
  }

  /**
   * The deployment of a launch that has passed every check. One that is not known is noted for the
   * operator, whether the caller's transaction lives or not.
   *
   * @throws LaunchRejected when it is not known
   */
  public Deployment deployment(RegisteredPlatform platform, VerifiedLaunch launch) {
    Deployment known =
        platform
            .deployment(launch.deploymentId())
            .orElseThrow(
                () -> {
                  noteDeployment.noteWhateverBecomes(
                      platform.id(), launch.deploymentId(), label(launch));
                  return new LaunchRejected(
                      Check.DEPLOYMENT_UNKNOWN, "deployment_id is " + launch.deploymentId());
                });
    noteFrames.note(platform, launch);
    return known;
  }

  private static String label(VerifiedLaunch launch) {
    return launch.toolPlatform().flatMap(ToolPlatform::name).orElse("");
  }
}
