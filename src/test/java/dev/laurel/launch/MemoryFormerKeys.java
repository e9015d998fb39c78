package dev.laurel.launch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keys of LTI 1.1 in memory, for tests. */
public final class MemoryFormerKeys implements FormerKeys {

  private final List<FormerKey> keys = new ArrayList<>();

  @Override
  public List<FormerKey> of(String deploymentRowId, FormerKey.Kind kind, String current) {
    return keys.stream()
        .filter(k -> k.deploymentRowId().equals(deploymentRowId))
        .filter(k -> k.kind() == kind && k.current().equals(current))
        .sorted(Comparator.comparing(FormerKey::former).thenComparing(FormerKey::consumerKey))
        .toList();
  }

  @Override
  public Optional<FormerKey> find(
      String deploymentRowId, FormerKey.Kind kind, String consumerKey, String former) {
    return keys.stream()
        .filter(k -> k.deploymentRowId().equals(deploymentRowId) && k.kind() == kind)
        .filter(k -> k.consumerKey().equals(consumerKey) && k.former().equals(former))
        .findFirst();
  }

  @Override
  public boolean addIfNew(FormerKey key, Instant now) {
    boolean fresh =
        find(key.deploymentRowId(), key.kind(), key.consumerKey(), key.former()).isEmpty();
    if (fresh) {
      keys.add(key);
    }
    return fresh;
  }

  public List<FormerKey> all() {
    return List.copyOf(keys);
  }
}
