package dev.laurel.grading.store;

import dev.laurel.grading.Score;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores as exact text: a column type would round. */
final class Scores {

  private Scores() {}

  static Optional<Score> read(@Nullable String given, @Nullable String maximum) {
    return given == null || maximum == null
        ? Optional.empty()
        : Optional.of(new Score(new BigDecimal(given), new BigDecimal(maximum)));
  }

  static @Nullable String given(Optional<Score> score) {
    return score.map(some -> some.given().toPlainString()).orElse(null);
  }

  static @Nullable String maximum(Optional<Score> score) {
    return score.map(some -> some.maximum().toPlainString()).orElse(null);
  }
}
