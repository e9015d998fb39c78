package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserTest {

  private static final String SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_";

  @Test
  void leaves_out_what_is_no_secret_of_ours() {
    Browser browser =
        new Browser(List.of("", "short", SECRET + "x", SECRET.replace('-', '+'), SECRET, "ö"));
    assertThat(browser.secrets()).containsExactly(SECRET);
  }

  @Test
  void is_unknown_without_a_secret() {
    assertThat(new Browser(List.of("junk")).isUnknown()).isTrue();
    assertThat(new Browser(List.of(SECRET)).isUnknown()).isFalse();
  }

  @Test
  void looks_at_eight_secrets_only() {
    assertThat(new Browser(Collections.nCopies(100, SECRET)).secrets()).hasSize(8);
  }

  @Test
  void shows_hashes_in_place_of_secrets() {
    Browser browser = new Browser(List.of(SECRET));
    assertThat(browser.hashes()).hasSize(1).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(browser.toString()).doesNotContain(SECRET);
  }
}
