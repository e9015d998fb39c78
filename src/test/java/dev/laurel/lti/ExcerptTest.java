package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "was {\"access_token\":\"s3cret!x\",\"error\":1}",
        "was {\"ACCESS_TOKEN\" : \"s3cret!x\"}",
        "was {'access_token':'s3cret!x'}",
        "was access_token=s3cret!x&scope=y"
      })
  void what_is_called_an_access_token_is_not_said_whatever_its_form(String raw) {
    assertThat(Excerpt.of(raw)).contains("was", "[token]").doesNotContain("s3cret", "!x");
  }

  @Test
  void words_about_access_tokens_stay() {
    assertThat(Excerpt.of("the access_token is old")).isEqualTo("the access_token is old");
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
    assertThat(Excerpt.of("access_token= ".repeat(80_000))).hasSizeLessThanOrEqualTo(301);
  }

  @Test
  void lines_and_halves_of_characters_become_blanks() {
    assertThat(Excerpt.of("a\r\nb\u2028c\ud800d\u202ee")).isEqualTo("a  b c d e");
  }
}
