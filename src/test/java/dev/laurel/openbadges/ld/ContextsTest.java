package dev.laurel.openbadges.ld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContextsTest {

  @ParameterizedTest
  @EnumSource(ShippedContext.class)
  void every_shipped_context_is_known(ShippedContext context) {
    assertThat(Contexts.shipped().knows(context.url())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ShippedContext.class)
  void one_changed_byte_in_a_shipped_context_is_noticed(ShippedContext context) throws IOException {
    byte[] bytes = read(context);
    assertThat(Contexts.checked(context, bytes)).isNotNull();

    bytes[bytes.length / 2] ^= 1;

    assertThatThrownBy(() -> Contexts.checked(context, bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(context.resource());
  }

  @Test
  void a_known_context_cannot_be_replaced() {
    assertThatThrownBy(
            () ->
                Contexts.shipped().with(ShippedContext.CREDENTIALS_V2.url(), "{}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void adding_a_context_leaves_the_shipped_ones_alone() {
    String url = "https://badges.example.org/context.json";

    Contexts more = Contexts.shipped().with(url, "{\"@context\":{}}".getBytes(UTF_8));

    assertThat(more.knows(url)).isTrue();
    assertThat(more.knows(ShippedContext.OPEN_BADGES.url())).isTrue();
    assertThat(Contexts.shipped().knows(url)).isFalse();
  }

  private static byte[] read(ShippedContext context) throws IOException {
    try (InputStream in = ContextsTest.class.getResourceAsStream(context.resource())) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
