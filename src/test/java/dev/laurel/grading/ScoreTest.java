package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

  private static Score score(String given, String maximum) {
    return new Score(new BigDecimal(given), new BigDecimal(maximum));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 100, 80, true",
    "79.999, 100, 80, false",
    "79.99999999999999999999, 100, 80, false",
    "8, 10, 80, true",
    "7.9999, 10, 80, false",
    "0.8, 1, 80, true",
    "2, 3, 66.66, true",
    "2, 3, 66.67, false",
    "1, 3, 33.333333333333333333, true",
    "0, 100, 0, true",
    "-1, 100, 0, false",
    "100, 100, 100, true",
    "99.99, 100, 100, false",
    "110, 100, 100, true",
    "42, 50, 84, true",
    "42, 50, 84.000001, false",
    "80.0, 100.00, 80.000, true"
  })
  void compares_exactly(String given, String maximum, String percent, boolean reached) {
    assertThat(score(given, maximum).isAtLeast(new BigDecimal(percent))).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "79.999, 100, 79.99",
    "2, 3, 66.66",
    "8, 10, 80",
    "1, 8, 12.5",
    "0, 7, 0",
    "-1, 3, -33.34"
  })
  void shows_a_percentage_that_is_never_rounded_up(String given, String maximum, String shown) {
    assertThat(score(given, maximum).percent().toPlainString()).isEqualTo(shown);
  }

  @Test
  void is_the_same_score_however_it_is_written() {
    assertThat(score("8.00", "1E+1")).isEqualTo(score("8", "10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5"})
  void tells_no_percentage_without_a_maximum(String maximum) {
    assertThat(score("5", maximum).isComparable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999", "-1e16", "1e-31", "1e-999999999"})
  void does_not_compute_with_numbers_that_no_gradebook_means(String number) {
    assertThat(Score.isSane(new BigDecimal(number))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "0e999999999", "100", "-3.5", "999999999999999", "66.666666666666666666"})
  void computes_with_what_gradebooks_hold(String number) {
    assertThat(Score.isSane(new BigDecimal(number))).isTrue();
  }
}
