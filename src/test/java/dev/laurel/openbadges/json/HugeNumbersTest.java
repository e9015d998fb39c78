package dev.laurel.openbadges.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's badge may hold a short number that fills all memory when it is written out. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HugeNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "-1e2147483647",
        "1e-2147483647",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "1e1001"
      })
  void a_number_that_cannot_be_written_out_makes_the_text_malformed_wherever_it_stands(
      String number) {
    for (String text : new String[] {"{\"a\":%s}", "{\"a\":[{\"b\":[1,%s]}]}"}) {
      MalformedJson refusal =
          catchThrowableOfType(
              MalformedJson.class, () -> StrictJson.object(text.formatted(number).getBytes(UTF_8)));
      assertThat(refusal).as(text).isNotNull();
      assertThat(refusal.problem()).isEqualTo(MalformedJson.Problem.SYNTAX);
      assertThat(refusal).hasMessageNotContaining(number);
    }
  }

  @ParameterizedTest
  @CsvSource({"1e2, 100", "1.50, 1.50", "-2.5E-3, -0.0025", "0, 0", "0e10, 0"})
  void a_number_that_people_write_comes_out_in_digits(String number, String written) {
    byte[] text =
        StrictJson.bytes(StrictJson.object("{\"a\":%s}".formatted(number).getBytes(UTF_8)));
    assertThat(new String(text, UTF_8)).startsWith("{\"a\":" + written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "1e-308", "1e1000"})
  void what_fits_a_double_and_some_more_is_read_and_written(String number) {
    byte[] text = ("{\"a\":" + number + "}").getBytes(UTF_8);
    assertThat(StrictJson.bytes(StrictJson.object(text))).hasSizeLessThan(1100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "NaN"})
  void the_same_characters_in_a_text_are_only_characters(String number) {
    assertThat(StrictJson.object(("{\"a\":\"" + number + "\"}").getBytes(UTF_8)).path("a").asText())
        .isEqualTo(number);
  }
}
