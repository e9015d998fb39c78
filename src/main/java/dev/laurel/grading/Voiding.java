package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an event back whose sender says that it never counted (xAPI 1.0.3, part 2, section 2.3.2).
 * It is a line of the ledger like any other: the ledger stays append-only, and what holds still
 * depends on the set of its lines alone. It stands before everything that happened, so that
 * whatever else is known holds, and only when nothing is, the grade is cleared. Its event id comes
 * from the event that it takes back, so either is found by the other, whichever comes first.
 *
 * @param voided what is taken back
 * @param report how the ledger says so
 */
public record Voiding(Source voided, Report report) {

  private static final Instant BEFORE_ALL = Instant.EPOCH;

  /** The only channel that knows such a thing; its event ids are hashes, which nobody chooses. */
  static final Channel CHANNEL = Channel.XAPI;

  /**
   * @throws IllegalArgumentException when the channel of the event takes nothing back, or the
   *     report is not about this event
   */
  public Voiding {
    if (voided.channel() != CHANNEL) {
      throw new IllegalArgumentException("Nothing is voided at " + voided.channel());
    }
    if (!report.source().eventId().equals(idOf(voided.eventId()))) {
      throw new IllegalArgumentException("A voiding of another event");
    }
  }

  /**
   * @param voided what is taken back
   * @param rawHash of the message that says so
   * @throws IllegalArgumentException when the channel of the event takes nothing back
   */
  public static Voiding of(
      Source voided,
      String rawHash,
      String itemId,
      String userKey,
      Finding.Kind kind,
      Instant receivedAt) {
    return new Voiding(
        voided,
        new Report(
            new Source(CHANNEL, idOf(voided.eventId()), rawHash),
            itemId,
            userKey,
            new Finding(kind, Finding.State.CLEARED, Optional.empty()),
            BEFORE_ALL,
            receivedAt));
  }

  /** The event that takes an event back. */
  static String idOf(String eventId) {
    return Digest.sha256(List.of(eventId, "voided"));
  }

  /** Whether there may be an event that takes this one back. */
  static boolean isPossible(Outcome line) {
    return line.source().channel() == CHANNEL;
  }

  /** Whether this line takes another back. */
  static boolean isOne(Outcome line) {
    return isPossible(line) && line.occurredAt().equals(BEFORE_ALL);
  }

  /**
   * What holds by all lines about one learner in one item, heard when the latest voiding was where
   * that came after it: only then was it heard that this holds.
   */
  static Optional<Standing> holding(Collection<Outcome> lines) {
    Set<String> ids = new HashSet<>();
    lines.stream().filter(Voiding::isPossible).forEach(line -> ids.add(line.source().eventId()));
    return lines.stream()
        .filter(line -> !(isPossible(line) && ids.contains(idOf(line.source().eventId()))))
        .map(Outcome::standing)
        .reduce((one, other) -> other.isAfter(one) ? other : one)
        .map(holding -> holding.heardAt(latest(lines)));
  }

  private static Instant latest(Collection<Outcome> lines) {
    return lines.stream()
        .filter(Voiding::isOne)
        .map(Outcome::receivedAt)
        .max(Comparator.naturalOrder())
        .orElse(BEFORE_ALL);
  }
}
