package dev.laurel.platform;

import dev.laurel.lti.Registration;
import dev.laurel.platform.RegistrationState.Proposal;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What an operator decides about registrations and deployments that wait. */
@Singleton
public class DecideRegistration {

  private final Platforms platforms;
  private final WaitingDeployments waiting;
  private final AddRegistration addRegistration;

  @Inject
  public DecideRegistration(
      Platforms platforms, WaitingDeployments waiting, AddRegistration addRegistration) {
    this.platforms = platforms;
    this.waiting = waiting;
    this.addRegistration = addRegistration;
  }

  /** The deployments of a registration that wait to be decided. */
  public List<WaitingDeployment> waiting(String platformId) {
    return waiting.of(platformId);
  }

  /** Trusts a registration that waits, with the deployments that it named itself. */
  @Transactional
  public void approve(String platformId) {
    RegisteredPlatform platform = require(platformId, Status.PENDING);
    platforms.change(platformId, platform.state().with(Status.ACTIVE));
    waiting.of(platformId).forEach(w -> open(platformId, w));
  }

  /** Forgets a registration that waits. */
  @Transactional
  public void reject(String platformId) {
    require(platformId, Status.PENDING);
    platforms.remove(platformId);
  }

  /** Takes no launches any more; courses and badges stay. */
  @Transactional
  public void pause(String platformId) {
    RegisteredPlatform platform = require(platformId, Status.ACTIVE);
    platforms.change(platformId, platform.state().with(Status.PAUSED));
  }

  /** Takes launches again. */
  @Transactional
  public void resume(String platformId) {
    RegisteredPlatform platform = require(platformId, Status.PAUSED);
    platforms.change(platformId, platform.state().with(Status.ACTIVE));
  }

  /** Makes a deployment that waits a tenant; that of a registration that waits cannot be one. */
  @Transactional
  public void approveDeployment(String platformId, String waitingId) {
    if (platform(platformId).status() == Status.PENDING) {
      throw changed();
    }
    open(platformId, requireWaiting(platformId, waitingId));
  }

  /** Forgets the note; a further launch makes a new one. */
  @Transactional
  public void forgetDeployment(String platformId, String waitingId) {
    waiting.remove(requireWaiting(platformId, waitingId).id());
  }

  /**
   * Takes the addresses that were announced for a known registration.
   *
   * @param seen what the operator saw of them, so that nobody changes them in between
   */
  @Transactional
  public void acceptProposal(String platformId, String seen) {
    RegisteredPlatform platform = platform(platformId);
    Proposal proposal =
        platform
            .state()
            .proposal()
            .filter(p -> String.join(" ", p.lines()).equals(seen))
            .orElseThrow(DecideRegistration::changed);
    Registration before = platform.registration();
    Registration after =
        new Registration(
            before.issuer(),
            before.clientId(),
            proposal.authorizationEndpoint(),
            proposal.tokenEndpoint(),
            proposal.tokenAudience(),
            proposal.jwksUri(),
            before.deploymentIds());
    platforms.change(platformId, platform.name(), after);
    dropProposal(platformId);
  }

  /** Goes on with the addresses that are trusted. */
  @Transactional
  public void dropProposal(String platformId) {
    RegistrationState state = platform(platformId).state();
    platforms.change(platformId, state.with(Optional.<Proposal>empty()));
  }

  private void open(String platformId, WaitingDeployment deployment) {
    addRegistration.addDeployment(platform(platformId), deployment.deploymentId());
    waiting.remove(deployment.id());
  }

  private WaitingDeployment requireWaiting(String platformId, String waitingId) {
    return waiting
        .byId(waitingId)
        .filter(w -> w.platformId().equals(platformId))
        .orElseThrow(DecideRegistration::changed);
  }

  private RegisteredPlatform require(String platformId, Status status) {
    RegisteredPlatform platform = platform(platformId);
    if (platform.status() != status) {
      throw changed();
    }
    return platform;
  }

  private RegisteredPlatform platform(String platformId) {
    return platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
  }

  private static Problem changed() {
    return Problem.of(409, "platform-changed", "decided already");
  }
}
