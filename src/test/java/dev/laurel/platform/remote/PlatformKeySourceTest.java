package dev.laurel.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PlatformKeySourceTest {

  private static final String KEYS = "https://moodle.example/jwks";

  private final OutgoingForTests out = new OutgoingForTests();
  private final PlatformKeySource source = new PlatformKeySource(out);

  @Test
  void fetches_the_key_set() throws IOException {
    out.answer(KEYS, 200, "{\"keys\":[]}");
    assertThat(source.fetch(URI.create(KEYS))).isEqualTo("{\"keys\":[]}");
    assertThat(out.asked.getFirst().headers()).doesNotContainKey("Authorization");
  }

  @Test
  void takes_no_other_answer_for_a_key_set() {
    out.answer(KEYS, 500, "{\"keys\":[]}");
    assertThatThrownBy(() -> source.fetch(URI.create(KEYS)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("500");
  }
}
