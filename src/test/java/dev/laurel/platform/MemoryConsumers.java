package dev.laurel.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Consumer keys of LTI 1.1 in memory, for tests. */
public final class MemoryConsumers implements Consumers {

  private final Map<String, Consumer> all = new TreeMap<>();

  @Override
  public Optional<Consumer> find(String platformId, String key) {
    return Optional.ofNullable(all.get(platformId + "\n" + key));
  }

  @Override
  public List<Consumer> of(String platformId) {
    return all.values().stream().filter(c -> c.platformId().equals(platformId)).toList();
  }

  @Override
  public void put(Consumer consumer) {
    all.put(consumer.platformId() + "\n" + consumer.key(), consumer);
  }

  @Override
  public void remove(String platformId, String key) {
    all.remove(platformId + "\n" + key);
  }
}
