package dev.laurel.demo;

import java.util.Map;
import java.util.TreeMap;

/** {@link Formulas} without a database. */
public final class MemoryFormulas implements Formulas {

  private final Map<Long, Long> all = new TreeMap<>();

  @Override
  public Map<Long, Long> all() {
    return Map.copyOf(all);
  }

  @Override
  public void set(long itemId, long sourceId) {
    all.put(itemId, sourceId);
  }

  @Override
  public void remove(long itemId) {
    all.remove(itemId);
  }
}
