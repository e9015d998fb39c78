package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

  static Stream<Arguments> readings() {
    return Stream.of(
        reading("a text", "1 true [] {}", claims -> claims.text("x")),
        reading("a list", "1 true \"a\" {} [1] [null] [[]]", claims -> claims.texts("x")),
        reading("a flag", "1 \"true\" [] {}", claims -> claims.flag("x")),
        reading("an object", "1 true \"a\" []", claims -> claims.object("x")),
        reading("a date", "true \"1\" [] {} -1 1e40", claims -> claims.instant("x")),
        reading("an address", "1 [] {} \"x\" \"ftp://a/b\"", claims -> claims.web("x")),
        reading("a required text", "1 [] null \"\" \"_\"", claims -> claims.requiredText("x")));
  }

  private static Arguments reading(String name, String wrong, Consumer<Claims> read) {
    return Arguments.of(name, wrong.replace("_", "a".repeat(256)), read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void a_wrong_type_is_refused_and_never_read_as_absent(
      String name, String wrong, Consumer<Claims> read) {
    for (String value : wrong.split(" ", -1)) {
      assertThatExceptionOfType(LaunchRejected.class)
          .as("%s from %s", name, value)
          .isThrownBy(() -> read.accept(claims("{\"x\":" + value + "}")))
          .satisfies(rejected -> assertThat(rejected.check()).isEqualTo(Check.CLAIMS))
          .withMessageContaining("x is");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"x\":null}"})
  void absent_and_null_are_the_same(String json) {
    Claims claims = claims(json);
    assertThat(claims.has("x")).isFalse();
    assertThat(claims.text("x")).isEmpty();
    assertThat(claims.texts("x")).isEmpty();
    assertThat(claims.flag("x")).isEmpty();
    assertThat(claims.object("x")).isEmpty();
    assertThat(claims.instant("x")).isEmpty();
    assertThat(claims.web("x")).isEmpty();
  }

  @Test
  void reads_every_type() {
    Claims claims =
        claims(
            """
            {"text":"a","list":["a","b"],"flag":false,"date":1795443134,"web":"https://a.example/b",
            "object":{"text":"inner"},"empty":[]}\
            """);
    assertThat(claims.text("text")).contains("a");
    assertThat(claims.texts("list")).containsExactly("a", "b");
    assertThat(claims.texts("empty")).isEmpty();
    assertThat(claims.flag("flag")).contains(false);
    assertThat(claims.instant("date")).contains(Instant.ofEpochSecond(1795443134));
    assertThat(claims.web("web")).contains(URI.create("https://a.example/b"));
    assertThat(claims.requiredObject("object").requiredText("text")).isEqualTo("inner");
  }

  @Test
  void the_check_that_asks_is_the_check_that_refuses() {
    Claims inner = claims("{\"o\":{}}").under(Check.FOR_USER).requiredObject("o");
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> inner.requiredText("user_id"))
        .extracting(LaunchRejected::check)
        .isEqualTo(Check.FOR_USER);
  }

  private static Claims claims(String json) {
    return new Claims(Json.strictObject(json).orElseThrow(), Check.CLAIMS);
  }
}
