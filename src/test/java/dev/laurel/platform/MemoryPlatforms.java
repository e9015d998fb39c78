package dev.laurel.platform;

import dev.laurel.lti.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Registrations in memory, for tests. */
public final class MemoryPlatforms implements Platforms {

  private final Map<String, RegisteredPlatform> platforms = new LinkedHashMap<>();

  @Override
  public Optional<RegisteredPlatform> find(String issuer, Optional<String> clientId) {
    List<RegisteredPlatform> found =
        platforms.values().stream()
            .filter(p -> p.registration().issuer().equals(issuer))
            .filter(p -> clientId.map(p.registration().clientId()::equals).orElse(true))
            .toList();
    List<RegisteredPlatform> decided =
        found.stream().filter(p -> p.status() != RegistrationState.Status.PENDING).toList();
    List<RegisteredPlatform> meant = decided.isEmpty() ? found : decided;
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  @Override
  public Optional<RegisteredPlatform> byId(String platformId) {
    return Optional.ofNullable(platforms.get(platformId));
  }

  @Override
  public Optional<RegisteredPlatform> byDeployment(String deploymentRowId) {
    return platforms.values().stream()
        .filter(p -> p.deploymentRow(deploymentRowId).isPresent())
        .findFirst();
  }

  @Override
  public List<RegisteredPlatform> all() {
    return platforms.values().stream()
        .sorted(Comparator.comparing(RegisteredPlatform::name))
        .toList();
  }

  @Override
  public void add(RegisteredPlatform platform, Instant now) {
    put(platform, platform.name(), platform.registration(), platform.deployments());
  }

  @Override
  public void change(String platformId, String name, Registration registration) {
    RegisteredPlatform before = platforms.get(platformId);
    put(before, name, registration, before.deployments());
  }

  @Override
  public void change(String platformId, RegistrationState state) {
    RegisteredPlatform p = platforms.get(platformId);
    platforms.put(
        p.id(), new RegisteredPlatform(p.id(), p.registration(), p.name(), p.deployments(), state));
  }

  @Override
  public void addDeployment(String platformId, Deployment deployment, Instant now) {
    RegisteredPlatform before = platforms.get(platformId);
    List<Deployment> more = new ArrayList<>(before.deployments());
    more.add(deployment);
    put(before, before.name(), before.registration(), more);
  }

  @Override
  public void remove(String platformId) {
    platforms.remove(platformId);
  }

  @Override
  public void launched(String deploymentRowId, Instant at) {
    RegisteredPlatform before = byDeployment(deploymentRowId).orElseThrow();
    List<Deployment> noted =
        before.deployments().stream()
            .map(
                d ->
                    d.id().equals(deploymentRowId)
                        ? new Deployment(d.id(), d.deploymentId(), d.tenantId(), Optional.of(at))
                        : d)
            .toList();
    put(before, before.name(), before.registration(), noted);
  }

  private void put(
      RegisteredPlatform before, String name, Registration r, List<Deployment> deployments) {
    Set<String> known =
        deployments.stream().map(Deployment::deploymentId).collect(Collectors.toSet());
    Registration whole =
        new Registration(
            r.issuer(),
            r.clientId(),
            r.authorizationEndpoint(),
            r.tokenEndpoint(),
            r.tokenAudience(),
            r.jwksUri(),
            known);
    platforms.put(
        before.id(), new RegisteredPlatform(before.id(), whole, name, deployments, before.state()));
  }
}
