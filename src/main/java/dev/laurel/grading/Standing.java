package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds now for one learner in one graded item.
 *
 * @param learnerId the learner
 * @param itemId the graded item
 * @param finding what holds
 * @param occurredAt when that happened
 * @param receivedAt when Laurel heard that it holds: of it, or that what held after it is taken
 *     back
 * @param source where it comes from
 * @param outcomeId the line of the ledger that says so
 */
public record Standing(
    String learnerId,
    String itemId,
    Finding finding,
    Instant occurredAt,
    Instant receivedAt,
    Source source,
    String outcomeId) {

  /**
   * When two outcomes compete, the one that happened later holds; of two at the same moment, the
   * one with the greater event id. What holds depends on the set of outcomes, never on the order in
   * which they arrive.
   */
  private static final Comparator<Standing> LATER =
      Comparator.comparing(Standing::occurredAt).thenComparing(Standing::source, Source.ORDER);

  boolean isAfter(Standing other) {
    return LATER.compare(this, other) > 0;
  }

  /** Whether this goes on holding when something is heard of that moment. */
  boolean isAfter(Instant at, Source from) {
    return isAfter(new Standing(learnerId, itemId, finding, at, at, from, ""));
  }

  /** The same, heard at this moment unless it was heard later. */
  Standing heardAt(Instant at) {
    Instant heard = at.isAfter(receivedAt) ? at : receivedAt;
    return new Standing(learnerId, itemId, finding, occurredAt, heard, source, outcomeId);
  }

  /** Of one person who is several learners: in each item what happened last. */
  public static List<Standing> ofOnePerson(Collection<Standing> standings) {
    Map<String, Standing> latest = new LinkedHashMap<>();
    standings.forEach(
        standing -> latest.merge(standing.itemId(), standing, (a, b) -> b.isAfter(a) ? b : a));
    return List.copyOf(latest.values());
  }

  /** The score that rules may use: absent when there is none, or none that counts yet. */
  public Optional<Score> score() {
    return finding.counting();
  }
}
