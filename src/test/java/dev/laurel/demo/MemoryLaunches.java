package dev.laurel.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Launches} without a database. */
public final class MemoryLaunches implements Launches {

  private final Map<String, Launch> launches = new HashMap<>();

  @Override
  public void add(Launch launch) {
    launches.put(launch.id(), launch);
  }

  @Override
  public Optional<Launch> take(String id) {
    return Optional.ofNullable(launches.remove(id));
  }

  @Override
  public void forgetBefore(Instant time) {
    launches.values().removeIf(launch -> launch.begunAt().isBefore(time));
  }
}
