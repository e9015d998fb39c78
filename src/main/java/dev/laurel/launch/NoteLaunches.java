package dev.laurel.launch;

import dev.laurel.platform.Deployment;
import dev.laurel.platform.Platforms;
import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes when somebody arrived last from a deployment, by the next sweep and not within the launch:
 * many first launches at once hold that row shared (it is referred to), and would wait for each
 * other to change it.
 */
@Singleton
public class NoteLaunches implements Stage {

  /** The note may lag so much; not every launch changes one row. */
  private static final Duration NOTE_EVERY = Duration.ofMinutes(10);

  private final Platforms platforms;
  private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

  @Inject
  public NoteLaunches(Platforms platforms) {
    this.platforms = platforms;
  }

  void note(Deployment deployment, Instant now) {
    if (deployment.lastLaunchAt().filter(last -> last.plus(NOTE_EVERY).isAfter(now)).isEmpty()) {
      waiting.put(deployment.id(), now);
    }
  }

  @Override
  public String name() {
    return "note-launches";
  }

  @Override
  public int runBatch() {
    for (String deploymentRowId : List.copyOf(waiting.keySet())) {
      Instant at = waiting.remove(deploymentRowId);
      if (at != null) {
        platforms.launched(deploymentRowId, at);
      }
    }
    return 0;
  }
}
