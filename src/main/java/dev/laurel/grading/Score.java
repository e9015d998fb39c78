package dev.laurel.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points out of a maximum, exact.
 *
 * @param given may be below zero or above the maximum: platforms allow extra credit
 * @param maximum what counts as all of it
 */
public record Score(BigDecimal given, BigDecimal maximum) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int MOST_DIGITS_BEFORE = 15;
  private static final int MOST_DIGITS_AFTER = 30;

  /**
   * The same points are the same score: 8 equals 8.00.
   *
   * @throws IllegalArgumentException for a number that no gradebook could mean, such as 1e400
   */
  public Score {
    if (!isSane(given) || !isSane(maximum)) {
      throw new IllegalArgumentException("Not a number of a gradebook");
    }
    given = plain(given);
    maximum = plain(maximum);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether a gradebook could mean this number; others are never computed with. */
  public static boolean isSane(BigDecimal number) {
    return number.signum() == 0
        || ((long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE
            && number.scale() <= MOST_DIGITS_AFTER);
  }

  /** Whether a percentage can be told: a maximum of zero or less says nothing. */
  public boolean isComparable() {
    return maximum.signum() > 0;
  }

  /** Exact: 79.999 of 100 is not 80 %, 8 of 10 is. Only for comparable scores. */
  public boolean isAtLeast(BigDecimal percent) {
    return given.multiply(HUNDRED).compareTo(percent.multiply(maximum)) >= 0;
  }

  /** For people, with at most two decimals; never rounded up to a bar that was not reached. */
  public BigDecimal percent() {
    return plain(given.multiply(HUNDRED).divide(maximum, 2, RoundingMode.FLOOR));
  }
}
