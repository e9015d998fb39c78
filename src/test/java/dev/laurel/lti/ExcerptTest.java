package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource({
    "got eyJ0.eyJz.c2ln back,got [token] back",
    "got eyJ0.eyJz. back,got [token] back",
    "cut eyJ0eXAi,cut [token]",
    "Bearer abc.def is old,[token] is old",
    "bearer  ~a+/b,[token]",
    "the bearer,the bearer",
    "a key is no token,a key is no token"
  })
  void a_token_is_named_but_not_said(String raw, String excerpt) {
    assertThat(Excerpt.of(raw)).isEqualTo(excerpt);
  }

  @Test
  void a_long_text_is_cut_with_a_sign() {
    assertThat(Excerpt.of("x".repeat(300))).isEqualTo("x".repeat(300));
    assertThat(Excerpt.of("x".repeat(301))).isEqualTo("x".repeat(300) + "…");
    assertThat(Excerpt.of("eyJ0 ".repeat(2_000))).startsWith("[token] [token]").endsWith("…");
  }

  /** To look for an end that is not there after each beginning took minutes. */
  @Test
  @Timeout(20)
  void a_megabyte_of_beginnings_of_tokens_is_no_work() {
    assertThat(Excerpt.of("eyJ".repeat(350_000))).isEqualTo("[token]…");
    assertThat(Excerpt.of("bearer ".repeat(150_000) + "\n")).hasSizeLessThanOrEqualTo(301);
  }

  @Test
  void lines_and_halves_of_characters_become_blanks() {
    assertThat(Excerpt.of("a\r\nb\u2028c\ud800d\u202ee")).isEqualTo("a  b c d e");
  }
}
