package dev.laurel.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Readings in memory, for tests. */
public final class MemoryRosterReadings implements RosterReadings {

  private final Map<String, Last> last = new HashMap<>();

  @Override
  public Optional<Last> of(String contextId) {
    return Optional.ofNullable(last.get(contextId));
  }

  @Override
  public void keep(String contextId, Last reading) {
    last.put(contextId, reading);
  }
}
