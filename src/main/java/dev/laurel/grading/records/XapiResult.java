package dev.laurel.grading.records;

import dev.laurel.grading.Score;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What came of it (xAPI 1.0.3, part 2, section 2.4.5).
 *
 * @param score points, when something says what they are out of
 * @param points whether there are points at all
 * @param success whether it was good enough, where that is said
 * @param completion whether it was finished, where that is said
 */
record XapiResult(
    Optional<Score> score,
    boolean points,
    Optional<Boolean> success,
    Optional<Boolean> completion) {

  private static final BigDecimal LEAST = BigDecimal.ONE.negate();

  static XapiResult read(Optional<Fields> result) {
    Optional<Fields> score = result.flatMap(found -> found.object("score"));
    return new XapiResult(
        score.flatMap(XapiResult::score),
        score.filter(found -> found.has("raw") || found.has("scaled")).isPresent(),
        result.flatMap(found -> found.truth("success")),
        result.flatMap(found -> found.truth("completion")));
  }

  /**
   * Raw points out of their maximum, else the scaled score out of 1. How a scaled score is made is
   * the sender's affair (Moodle's log store maps the lowest points to -1), so it counts only where
   * there is nothing better, and is not compared with the points.
   */
  private static Optional<Score> score(Fields score) {
    Optional<BigDecimal> raw = score.number("raw");
    Optional<BigDecimal> max = score.number("max");
    Optional<BigDecimal> min = score.number("min");
    Optional<BigDecimal> scaled = score.number("scaled");
    score.require(isWithin(scaled, Optional.of(LEAST), Optional.of(BigDecimal.ONE)), "scaled");
    score.require(isBelow(min, max), "max");
    score.require(isWithin(raw, min, max), "raw");
    return raw.isPresent() && max.filter(most -> most.signum() > 0).isPresent()
        ? Optional.of(above(raw.get(), min, max.get()))
        : scaled.map(given -> new Score(given, BigDecimal.ONE));
  }

  /** Points that nobody can miss are taken off: 10 of 10 to 20 is nothing. */
  private static Score above(BigDecimal raw, Optional<BigDecimal> min, BigDecimal max) {
    BigDecimal floor = min.filter(least -> least.signum() > 0).orElse(BigDecimal.ZERO);
    return new Score(raw.subtract(floor), max.subtract(floor));
  }

  private static boolean isBelow(Optional<BigDecimal> min, Optional<BigDecimal> max) {
    return min.flatMap(least -> max.map(most -> least.compareTo(most) < 0)).orElse(true);
  }

  private static boolean isWithin(
      Optional<BigDecimal> number, Optional<BigDecimal> min, Optional<BigDecimal> max) {
    return number
        .map(
            given ->
                min.filter(least -> given.compareTo(least) < 0).isEmpty()
                    && max.filter(most -> given.compareTo(most) > 0).isEmpty())
        .orElse(true);
  }

  Unused whyNoScore() {
    return points ? Unused.NO_MAXIMUM : Unused.NO_POINTS;
  }
}
