package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An exponent that no number has is an answer that is not understood, and never a fault of ours.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HugeNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999999999999", "-1.5e-99999999999999999999"})
  void an_exponent_that_no_number_has_makes_the_text_no_json(String number) {
    assertThat(Json.strictObject("{\"exp\":" + number + "}")).isEmpty();
    assertThat(Json.strictObject("{\"a\":[{\"b\":" + number + "}]}")).isEmpty();
    assertThat(Json.answer("{\"resultScore\":" + number + "}")).isEmpty();
    assertThat(Json.answer("[" + number + "]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999"})
  void a_large_exponent_is_read_without_being_written_out(String number) {
    assertThat(Json.strictObject("{\"exp\":" + number + "}")).isPresent();
    assertThat(Json.answer("{\"resultScore\":" + number + "}")).isPresent();
  }
}
