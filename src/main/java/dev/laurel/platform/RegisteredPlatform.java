package dev.laurel.platform;

import dev.laurel.lti.Registration;
import java.util.List;
import java.util.Optional;

/**
 * An LMS that Laurel trusts.
 *
 * @param id Laurel's id of the registration
 * @param registration what the tool and the LMS agreed on
 * @param name what operators call it
 * @param deployments its accounts; a launch from any other is refused
 */
public record RegisteredPlatform(
    String id, Registration registration, String name, List<Deployment> deployments) {

  public RegisteredPlatform {
    deployments = List.copyOf(deployments);
  }

  /** The deployment that the LMS calls so. */
  public Optional<Deployment> deployment(String deploymentId) {
    return deployments.stream().filter(d -> d.deploymentId().equals(deploymentId)).findFirst();
  }

  /** The deployment with this id of Laurel's own. */
  public Optional<Deployment> deploymentRow(String deploymentRowId) {
    return deployments.stream().filter(d -> d.id().equals(deploymentRowId)).findFirst();
  }

  /** When somebody arrived last from any of the deployments. */
  public Optional<java.time.Instant> lastLaunchAt() {
    return deployments.stream()
        .flatMap(d -> d.lastLaunchAt().stream())
        .max(java.util.Comparator.naturalOrder());
  }
}
