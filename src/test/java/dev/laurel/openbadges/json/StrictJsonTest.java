package dev.laurel.openbadges.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("{\"a\":1,\"a\":2}", MalformedJson.Problem.DUPLICATE_NAME),
        Arguments.of("{\"a\":{\"b\":1,\"b\":1}}", MalformedJson.Problem.DUPLICATE_NAME),
        Arguments.of("{\"a\":1,\"\\u0061\":2}", MalformedJson.Problem.DUPLICATE_NAME),
        Arguments.of("[1]", MalformedJson.Problem.NOT_AN_OBJECT),
        Arguments.of("\"text\"", MalformedJson.Problem.NOT_AN_OBJECT),
        Arguments.of("", MalformedJson.Problem.NOT_AN_OBJECT),
        Arguments.of("{", MalformedJson.Problem.SYNTAX),
        Arguments.of("{} {}", MalformedJson.Problem.SYNTAX),
        Arguments.of("{}x", MalformedJson.Problem.SYNTAX),
        Arguments.of("{'a':1}", MalformedJson.Problem.SYNTAX),
        Arguments.of("{\"a\":NaN}", MalformedJson.Problem.SYNTAX),
        Arguments.of("{\"a\":01}", MalformedJson.Problem.SYNTAX),
        Arguments.of("{\"a\":1,}", MalformedJson.Problem.SYNTAX),
        Arguments.of("{\"a\":1E+" + "9".repeat(92) + "}", MalformedJson.Problem.SYNTAX),
        Arguments.of("{\"a\":" + "9".repeat(2000) + "}", MalformedJson.Problem.SYNTAX),
        Arguments.of(
            "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}", MalformedJson.Problem.TOO_DEEP),
        Arguments.of("{\"a\":".repeat(100_000), MalformedJson.Problem.TOO_DEEP));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses_with_the_name_of_the_problem(String text, MalformedJson.Problem problem) {
    MalformedJson refusal =
        catchThrowableOfType(MalformedJson.class, () -> StrictJson.object(text.getBytes(UTF_8)));

    assertThat(refusal).as("nothing was refused").isNotNull();
    assertThat(refusal.problem()).isEqualTo(problem);
  }

  @Test
  void refuses_what_is_not_utf_8() {
    byte[] text = "{\"a\":\"x\"}".getBytes(UTF_8);
    text[6] = (byte) 0xff;

    assertThat(catchThrowableOfType(MalformedJson.class, () -> StrictJson.object(text)).problem())
        .isEqualTo(MalformedJson.Problem.NOT_UTF_8);
  }

  @Test
  void refuses_what_is_too_large() {
    byte[] text = ("{\"a\":\"" + "x".repeat(StrictJson.MAX_BYTES) + "\"}").getBytes(UTF_8);

    assertThat(catchThrowableOfType(MalformedJson.class, () -> StrictJson.object(text)).problem())
        .isEqualTo(MalformedJson.Problem.TOO_LARGE);
  }

  @Test
  void reads_nesting_up_to_the_bound() {
    int depth = StrictJson.MAX_DEPTH - 1;
    String text = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThat(StrictJson.object(text.getBytes(UTF_8)).has("a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":0.1,\"b\":2.50,\"c\":12345678901234567890.123}",
        "{\"a\":\"Zo\u00eb \uD83C\uDF93\",\"b\":[],\"c\":{},\"d\":null,\"e\":[true,false]}"
      })
  void writes_what_it_read(String text) {
    ObjectNode object = StrictJson.object(text.getBytes(UTF_8));

    assertThat(new String(StrictJson.bytes(object), UTF_8)).isEqualTo(text);
  }
}
