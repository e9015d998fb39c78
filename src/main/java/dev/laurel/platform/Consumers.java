package dev.laurel.platform;

import java.util.List;
import java.util.Optional;

/** The consumer keys of LTI 1.1 that operators entered, so that former launches are recognised. */
public interface Consumers {

  Optional<Consumer> find(String platformId, String key);

  /** By key. */
  List<Consumer> of(String platformId);

  /** Adds it, or replaces the secret of a known key. */
  void put(Consumer consumer);

  void remove(String platformId, String key);
}
