package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds a column or has it made, and never makes two: one node at a time looks and makes, and
 * whoever dies in between is followed by somebody who looks first.
 */
@Singleton
public class OneColumn {

  /** Longer than reading a list and making a column can take. */
  private static final Duration TURN = Duration.ofMinutes(5);

  private final ColumnTurns turns;
  private final Clock clock;

  @Inject
  public OneColumn(ColumnTurns turns, Clock clock) {
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * A way to the column.
   *
   * @param <T> the column
   * @param <X> what can go wrong at the LMS
   */
  public interface Way<T, X extends Exception> {

    Optional<T> find() throws X;

    /** Empty when the LMS lets nobody make one. */
    Optional<T> make() throws X;
  }

  /**
   * What came of it.
   *
   * @param column the column; empty when there is none and none can be made, or it is not our turn
   * @param isBusy whether somebody else is making it now: ask again in a moment
   */
  public record Outcome<T>(Optional<T> column, boolean isBusy) {}

  /**
   * @param purposeId what the column is for
   */
  public <T, X extends Exception> Outcome<T> get(String contextId, String purposeId, Way<T, X> way)
      throws X {
    Instant until = clock.instant().plus(TURN);
    if (!turns.take(contextId, purposeId, clock.instant(), until)) {
      Optional<T> there = way.find();
      return new Outcome<>(there, there.isEmpty());
    }
    try {
      Optional<T> there = way.find();
      if (there.isPresent()) {
        return new Outcome<>(there, false);
      }
      Instant longer = clock.instant().plus(TURN);
      if (!turns.extend(contextId, purposeId, until, longer)) {
        return new Outcome<>(Optional.empty(), true);
      }
      until = longer;
      return new Outcome<>(way.make(), false);
    } finally {
      turns.giveBack(contextId, purposeId, until);
    }
  }
}
