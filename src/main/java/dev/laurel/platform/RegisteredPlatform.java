package dev.laurel.platform;

import dev.laurel.lti.Registration;
import dev.laurel.platform.RegistrationState.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An LMS that Laurel knows; whether it trusts it is said by its state.
 *
 * @param id Laurel's id of the registration
 * @param registration what the tool and the LMS agreed on
 * @param name what operators call it
 * @param deployments its accounts; a launch from any other is refused
 * @param state how the registration stands
 */
public record RegisteredPlatform(
    String id,
    Registration registration,
    String name,
    List<Deployment> deployments,
    RegistrationState state) {

  public RegisteredPlatform {
    deployments = List.copyOf(deployments);
  }

  /** A registration that an operator made. */
  public RegisteredPlatform(
      String id, Registration registration, String name, List<Deployment> deployments) {
    this(id, registration, name, deployments, RegistrationState.byHand());
  }

  public Status status() {
    return state.status();
  }

  /** Which product it is, told or guessed from its addresses. */
  public Product product() {
    return Product.of(state.product(), registration);
  }

  /**
   * Every launch asks this first.
   *
   * @throws RegistrationClosed when it waits for an operator or was paused
   */
  public void requireOpen() {
    if (status() != Status.ACTIVE) {
      throw new RegistrationClosed(this);
    }
  }

  /**
   * The registration for a verifier that leaves it to the caller whether a deployment is known: so
   * an unknown one is noted only after everything else about its launch has been verified.
   */
  public Registration withAnyDeployment() {
    return new Registration(
        registration.issuer(),
        registration.clientId(),
        registration.authorizationEndpoint(),
        registration.tokenEndpoint(),
        registration.tokenAudience(),
        registration.jwksUri(),
        Set.of());
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
  public Optional<Instant> lastLaunchAt() {
    return deployments.stream()
        .flatMap(d -> d.lastLaunchAt().stream())
        .max(Comparator.naturalOrder());
  }
}
