package dev.laurel.grading;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import java.time.Duration;

/**
 * Everything that listens, over one set of ports and one LMS; for tests of this and later rooms.
 */
public final class Listening {

  static final Duration FASTEST = Duration.ofSeconds(30);
  static final Duration SLOWEST = Duration.ofHours(1);

  public final HandClock clock = new HandClock();
  public final Ids ids = new Ids(clock);
  public final Bells bells = new Bells();
  public final FakeLms lms = new FakeLms();
  public final GradePorts ports = MemoryGrades.ports(ids, FASTEST);
  final Settings settings = TestSettings.polling(FASTEST, SLOWEST);
  public final RecordOutcome recordOutcome = ports.recordOutcome(ids, bells);
  final ReadItem readItem = new ReadItem(lms, lms, ports.standings(), recordOutcome, clock);
  final DueReadings due = new DueReadings(ports.readings(), settings, clock);
  final PollResults pollResults = new PollResults(due, ports.items(), readItem);
  public final UpdateItems updateItems = new UpdateItems(ports.items(), ids, clock);
  public final ListGradedItems listGradedItems =
      new ListGradedItems(lms, ports.items(), updateItems);
  public final CreateColumn createColumn =
      new CreateColumn(lms, updateItems, new OneColumn(new MemoryColumnTurns(), clock));
  public final WatchItems watchItems =
      new WatchItems(ports.readings(), ports.items(), bells, clock);
  public final KeepMirrors keepMirrors = new KeepMirrors(ports.items(), createColumn, watchItems);
  public final CheckMirror checkMirror =
      new CheckMirror(
          keepMirrors, listGradedItems, lms, readItem, ports.standings(), ports.outcomes());

  /** The same over other tables. */
  public CheckMirror checkMirror(GradePorts other) {
    return new CheckMirror(
        keepMirrors, listGradedItems, lms, readItem, other.standings(), other.outcomes());
  }

  final ReleaseParked releaseParked = new ReleaseParked(ports.parked(), lms, recordOutcome, clock);
  public final ReadOnce readOnce = new ReadOnce(readItem, lms);
  public final CheckNow checkNow =
      new CheckNow(ports.readings(), listGradedItems, pollResults, ports.parked(), bells, clock);
  public final CourseHealth health = new CourseHealth(ports.readings(), ports.parked());

  /** The same for other items than those in memory. */
  public UpdateItems updateItems(GradedItems items) {
    return new UpdateItems(items, ids, clock);
  }
}
