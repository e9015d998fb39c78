package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "\"{}\"",
        "{",
        "{}{}",
        "{} x",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":\"\t\"}",
        "{\"a\":1}/* */",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":[{\"b\":\"x\\uDC00\"}]}",
        "{\"\\ude00\\ud83d\":1}",
      })
  void what_is_signed_must_be_one_unambiguous_object(String text) {
    assertThat(Json.strictObject(text)).isEmpty();
  }

  @Test
  void what_is_signed_may_escape_whole_surrogate_pairs() {
    assertThat(Json.strictObject("{\"a\":\"\\ud83d\\ude00\"}").orElseThrow().get("a").textValue())
        .isEqualTo("😀");
  }

  @Test
  void what_is_signed_may_be_twenty_deep() {
    assertThat(Json.strictObject(nested(20))).isPresent();
    assertThat(Json.strictObject(nested(21))).isEmpty();
  }

  @Test
  void a_number_of_a_thousand_digits_is_refused() {
    assertThat(Json.strictObject("{\"exp\":" + "9".repeat(1000) + "}")).isEmpty();
  }

  @Test
  void a_number_whose_exponent_no_number_has_is_refused() {
    String number = "1E+" + "9".repeat(92);
    assertThat(Json.strictObject("{\"exp\":" + number + "}")).isEmpty();
    assertThat(Json.answer("[" + number + "]")).isEmpty();
  }

  @Test
  void keeps_numbers_exactly() {
    assertThat(Json.answer("{\"a\":0.10}").orElseThrow().get("a").decimalValue())
        .isEqualByComparingTo("0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"error\" : \"\"kid\" invalid\"}", "[1", "{}{}"})
  void an_answer_that_is_no_json_is_empty(String text) {
    assertThat(Json.answer(text)).isEmpty();
  }

  @Test
  void an_answer_may_be_any_value_even_a_long_list() {
    assertThat(Json.answer("[]")).isPresent();
    assertThat(Json.answer("{\"a\":1,\"a\":2}")).isPresent();
    String list = "[" + "{\"userId\":\"1\"},".repeat(20_000) + "{}]";
    assertThat(Json.answer(list).orElseThrow()).hasSize(20_001);
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }
}
