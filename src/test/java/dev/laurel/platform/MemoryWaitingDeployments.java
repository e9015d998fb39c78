package dev.laurel.platform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deployments that wait, in memory, for tests. */
public final class MemoryWaitingDeployments implements WaitingDeployments {

  private final Map<String, WaitingDeployment> waiting = new LinkedHashMap<>();

  @Override
  public List<WaitingDeployment> all() {
    return waiting.values().stream()
        .sorted(
            Comparator.comparing(WaitingDeployment::platformId)
                .thenComparing(WaitingDeployment::firstSeenAt)
                .thenComparing(WaitingDeployment::id))
        .toList();
  }

  @Override
  public List<WaitingDeployment> of(String platformId) {
    return all().stream().filter(w -> w.platformId().equals(platformId)).toList();
  }

  @Override
  public Optional<WaitingDeployment> byId(String id) {
    return Optional.ofNullable(waiting.get(id));
  }

  @Override
  public void note(WaitingDeployment d) {
    Optional<WaitingDeployment> known =
        of(d.platformId()).stream()
            .filter(w -> w.deploymentId().equals(d.deploymentId()))
            .findFirst();
    String id = known.map(WaitingDeployment::id).orElse(d.id());
    waiting.put(
        id,
        new WaitingDeployment(
            id,
            d.platformId(),
            d.deploymentId(),
            d.label(),
            known.map(WaitingDeployment::firstSeenAt).orElse(d.firstSeenAt()),
            d.lastSeenAt()));
  }

  @Override
  public void remove(String id) {
    waiting.remove(id);
  }
}
