package dev.laurel.platform;

import dev.laurel.organisation.OpenTenant;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts to trust an LMS, or one more account of it; each account becomes a tenant. */
@Singleton
public class AddRegistration {

  private final Platforms platforms;
  private final OpenTenant openTenant;
  private final RegistrationRules rules;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public AddRegistration(
      Platforms platforms, OpenTenant openTenant, RegistrationRules rules, Ids ids, Clock clock) {
    this.platforms = platforms;
    this.openTenant = openTenant;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws RegistrationRefused when a field has a flaw or the registration exists; nothing is
   *     stored then
   */
  @Transactional
  public RegisteredPlatform add(RegistrationEntry entry) {
    return add(entry, RegistrationState.byHand());
  }

  /** The same in another state than that of a registration made by hand. */
  @Transactional
  public RegisteredPlatform add(RegistrationEntry entry, RegistrationState state) {
    List<Flaw> flaws = rules.flaws(entry);
    if (flaws.isEmpty() && find(entry).isPresent()) {
      flaws = List.of(new Flaw("issuer", Flaw.Kind.TAKEN));
    }
    if (!flaws.isEmpty()) {
      throw new RegistrationRefused(flaws);
    }
    return store(entry, state);
  }

  /**
   * One more account of an LMS that is registered already; adding it again changes nothing.
   *
   * @throws RegistrationRefused when the id has a flaw
   */
  @Transactional
  public void addDeployment(RegisteredPlatform platform, String deploymentId) {
    rules
        .deploymentFlaw(deploymentId)
        .ifPresent(
            flaw -> {
              throw new RegistrationRefused(List.of(flaw));
            });
    if (platform.deployment(deploymentId).isEmpty()) {
      String name = platform.name();
      boolean first = platform.deployments().isEmpty();
      String tenantName = first ? name : name + " (" + deploymentId + ")";
      platforms.addDeployment(platform.id(), open(deploymentId, tenantName), clock.instant());
    }
  }

  Optional<RegisteredPlatform> find(RegistrationEntry entry) {
    return platforms.find(entry.issuer(), Optional.of(entry.clientId()));
  }

  private RegisteredPlatform store(RegistrationEntry entry, RegistrationState state) {
    boolean several = entry.deploymentIds().size() > 1;
    List<Deployment> deployments =
        entry.deploymentIds().stream()
            .map(d -> open(d, several ? entry.name() + " (" + d + ")" : entry.name()))
            .toList();
    RegisteredPlatform platform =
        new RegisteredPlatform(
            ids.newId(), rules.registration(entry), entry.name(), deployments, state);
    platforms.add(platform, clock.instant());
    return platform;
  }

  private Deployment open(String deploymentId, String tenantName) {
    String tenantId = openTenant.open(tenantName).id();
    return new Deployment(ids.newId(), deploymentId, tenantId, Optional.empty());
  }
}
