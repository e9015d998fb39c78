package dev.laurel.grading;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what comes of Live Events. The next sweep writes it, so that a busy stream does not write
 * one row with every event, and the last events before a stream becomes quiet are counted too.
 */
@Singleton
public class CountCanvasEvents implements Stage {

  private final CanvasStreams streams;
  private final Clock clock;
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  @Inject
  CountCanvasEvents(CanvasStreams streams, Clock clock) {
    this.streams = streams;
    this.clock = clock;
  }

  /** What came since it was written last. */
  private record Tally(Instant lastAt, long taken, long dropped) {

    Tally with(Tally later) {
      return new Tally(later.lastAt, taken + later.taken, dropped + later.dropped);
    }
  }

  void count(CanvasStream stream, int taken, int dropped) {
    Tally tally = new Tally(clock.instant(), taken, dropped);
    tallies.merge(stream.deploymentRowId(), tally, Tally::with);
  }

  @Override
  public String name() {
    return "count-canvas-events";
  }

  @Override
  public int runBatch() {
    for (String deploymentRowId : List.copyOf(tallies.keySet())) {
      Tally tally = tallies.remove(deploymentRowId);
      if (tally != null) {
        streams.count(deploymentRowId, tally.lastAt(), tally.taken(), tally.dropped());
      }
    }
    return 0;
  }
}
