package dev.laurel.grading;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import java.time.Clock;

/** The stages of listening over given tables, which wait for nobody but the sweep. */
public record Polling(PollResults pollResults, ReleaseParked releaseParked) {

  public static Polling of(GradePorts ports, FakeLms lms, Settings settings, Ids ids, Clock clock) {
    RecordOutcome recordOutcome = ports.recordOutcome(ids, new Bells());
    ReadItem readItem = new ReadItem(lms, lms, ports.standings(), recordOutcome, clock);
    DueReadings due = new DueReadings(ports.readings(), settings, clock);
    return new Polling(
        new PollResults(due, ports.items(), readItem),
        new ReleaseParked(ports.parked(), lms, recordOutcome, clock));
  }
}
