package dev.laurel.achievement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When an achievement is earned: a rule over standings. */
public sealed interface Requirement {

  /** Checks one learner's work; the same view always gives the same verdict. */
  Verdict check(StandingView view);

  /** The graded items whose changes can change the verdict. */
  Set<String> itemIds();

  /**
   * At least so many percent in one graded item.
   *
   * @param itemId the item
   * @param percent 0 to 100, compared exactly
   * @param label the item's name when the rule was made, so that old verdicts stay readable
   */
  record ScoreAtLeast(String itemId, BigDecimal percent, String label) implements Requirement {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses what is no percentage. */
    public ScoreAtLeast {
      if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
        throw new IllegalArgumentException("Not a percentage: " + percent);
      }
      percent = percent.stripTrailingZeros();
      percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    @Override
    public Verdict check(StandingView view) {
      return ScoreCheck.check(this, view);
    }

    @Override
    public Set<String> itemIds() {
      return Set.of(itemId);
    }
  }

  /**
   * Every part is met.
   *
   * @param parts at least one: a rule without parts would be met by everybody
   */
  record AllOf(List<Requirement> parts) implements Requirement {
    /** Refuses an empty rule. */
    public AllOf {
      parts = atLeastOne(parts);
    }

    @Override
    public Verdict check(StandingView view) {
      return Verdict.allOf(parts.stream().map(part -> part.check(view)).toList());
    }

    @Override
    public Set<String> itemIds() {
      return itemIdsOf(parts);
    }
  }

  /**
   * One part is met.
   *
   * @param parts at least one
   */
  record AnyOf(List<Requirement> parts) implements Requirement {
    /** Refuses an empty rule. */
    public AnyOf {
      parts = atLeastOne(parts);
    }

    @Override
    public Verdict check(StandingView view) {
      return Verdict.anyOf(parts.stream().map(part -> part.check(view)).toList());
    }

    @Override
    public Set<String> itemIds() {
      return itemIdsOf(parts);
    }
  }

  private static List<Requirement> atLeastOne(List<Requirement> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A rule needs at least one part");
    }
    return List.copyOf(parts);
  }

  private static Set<String> itemIdsOf(List<Requirement> parts) {
    return parts.stream()
        .flatMap(part -> part.itemIds().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
