package dev.laurel.achievement;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why a verdict is what it is: what was needed and what was seen. */
public sealed interface Explanation {

  /** Why there is nothing to compare. */
  enum Gap {
    /** Something was compared. */
    NONE,
    /** Nothing was ever reported, or nothing that anybody may be shown yet. */
    NO_RESULT,
    /** The grade was taken away. */
    CLEARED,
    /** Something was handed in or begun, and its grade is still to come. */
    PENDING,
    /** The LMS no longer shows the item, and nothing was ever reported. */
    ITEM_GONE,
    /** The column has no points, so a percentage cannot be told. */
    NO_MAXIMUM
  }

  /**
   * What Laurel knew.
   *
   * @param score the points
   * @param maximum out of
   * @param occurredAt when it was graded
   * @param heardAt when Laurel heard of it
   * @param channel how
   * @param outcomeId the line of the ledger
   */
  record Observed(
      BigDecimal score,
      BigDecimal maximum,
      Instant occurredAt,
      Instant heardAt,
      Channel channel,
      String outcomeId) {

    /** For people; at most two decimals, rounded down. */
    public BigDecimal percent() {
      return new Score(score, maximum).percent();
    }
  }

  /**
   * One item was compared with one bar.
   *
   * @param itemId the item
   * @param label its name
   * @param percentNeeded the bar
   * @param observed what was seen
   * @param gap why nothing was seen
   */
  record Compared(
      String itemId, String label, BigDecimal percentNeeded, Optional<Observed> observed, Gap gap)
      implements Explanation {}

  /**
   * Every part counts.
   *
   * @param parts the verdict of each
   */
  record All(List<Verdict> parts) implements Explanation {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part is enough.
   *
   * @param parts the verdict of each
   */
  record Any(List<Verdict> parts) implements Explanation {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }
}
