package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as a Moodle writes it: a tool that reads only tidy JSON would not work with Moodle. */
class PhpJsonTest {

  @Test
  void slashes_and_letters_of_other_languages_are_escaped_as_php_does() {
    assertThat(PhpJson.write(Map.of("id", "https://lms.example/ö\uD83C\uDFC5")))
        .isEqualTo("{\"id\":\"https:\\/\\/lms.example\\/\\u00F6\\uD83C\\uDFC5\"}");
  }

  @Test
  void what_is_kept_for_ourselves_is_written_plainly() {
    assertThat(PhpJson.writePlain(Map.of("name", "ö/\""))).isEqualTo("{\"name\":\"ö/\\\"\"}");
  }

  @Test
  void a_refusal_is_indented_by_four_as_in_the_recording() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", 401);
    body.put("request", Map.of("method", "GET"));
    assertThat(PhpJson.pretty(body))
        .isEqualTo(
            """
            {
                "status": 401,
                "request": {
                    "method": "GET"
                }
            }\
            """);
  }

  @ParameterizedTest
  @CsvSource({"83.00000, 83", "0.00000, 0", "1E+2, 100", "7.50, 7.5", "0.12345, 0.12345", "-5, -5"})
  void whole_numbers_have_no_decimals_and_others_no_zeros_at_their_end(
      BigDecimal number, String written) {
    assertThat(PhpJson.write(List.of(PhpJson.number(number)))).isEqualTo("[" + written + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "nonsense", "{\"a\":}", "[1,]", "{'a':1}", "{\"a\":01}"})
  void what_is_no_json_is_nothing_and_no_fault(String text) {
    assertThat(PhpJson.read(text)).isEmpty();
  }

  @Test
  void json_of_any_depth_is_no_fault() {
    assertThat(PhpJson.read("[".repeat(100_000))).isEmpty();
  }

  @Test
  void numbers_are_read_exactly() {
    assertThat(PhpJson.read("{\"a\":0.1000000000000000055}").orElseThrow().path("a").decimalValue())
        .isEqualTo(new BigDecimal("0.1000000000000000055"));
  }

  @Test
  void parameters_that_were_stored_come_back_in_their_order_and_broken_ones_are_none() {
    CustomParameters stored = CustomParameters.stored("{\"z\":\"1\",\"a\":\"$User.id\",\"n\":7}");
    assertThat(stored.values().keySet()).containsExactly("z", "a", "n");
    assertThat(CustomParameters.stored(stored.json())).isEqualTo(stored);
    assertThat(CustomParameters.stored("{")).isEqualTo(CustomParameters.NONE);
    assertThat(CustomParameters.stored("[]").values()).isEmpty();
  }
}
